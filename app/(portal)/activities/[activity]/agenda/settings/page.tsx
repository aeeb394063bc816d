import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { findSettings } from "@/db/queries/agenda-planning";
import { writeMinute } from "@/domain/agenda/clock";
import { paths } from "@/lib/paths";
import { ActivityFrame, type ActivityParams, readActivity } from "../../frame";
import { SettingsForm } from "./settings-form";

export default async function AgendaSettingsPage({ params }: ActivityParams) {
  const { activity, found: settings } = await readActivity(
    params,
    (tx, each) => findSettings(tx, each.id),
    (each) => each.canEdit,
  );
  const t = await getTranslations("agenda");
  const { levels, walk, dayFrom, dayUntil, step, revision } = settings;
  return (
    <ActivityFrame
      activity={activity}
      title={t("settings.title")}
      up={{ href: paths.agendaDraft(activity.id), label: t("draft") }}
    >
      <ClientMessages namespaces={["agenda.settings"]}>
        <SettingsForm
          activityId={activity.id}
          revision={revision}
          requestId={v7()}
          defaults={{
            walk: String(walk),
            step: String(step),
            dayFrom: writeMinute(dayFrom),
            dayUntil: writeMinute(dayUntil),
            ...Object.fromEntries(Object.entries(levels).map(([kind, level]) => [`levels.${kind}`, level])),
          }}
        />
      </ClientMessages>
    </ActivityFrame>
  );
}
