import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { paths } from "@/lib/paths";
import { languageOptions } from "../../../../../documents/space";
import { one, type Search } from "../../../../../params";
import { ActivityFrame, type ActivityParams, readActivity } from "../../../frame";
import { sessionOptions } from "../form-options";
import { SessionForm } from "../session-form";

export default async function NewSessionPage({
  params,
  searchParams,
}: ActivityParams & { searchParams: Search }) {
  const day = one((await searchParams).day) ?? "";
  const { activity, found: options } = await readActivity(
    params,
    (tx, each) => sessionOptions(tx, each.id),
    (each) => each.canEdit,
  );
  const t = await getTranslations("agenda");
  return (
    <ActivityFrame
      activity={activity}
      title={t("addSession")}
      up={{ href: paths.agendaDraft(activity.id), label: t("draft") }}
    >
      <ClientMessages namespaces={["agenda.sessionForm", "agenda.kinds", "tlp"]}>
        <SessionForm
          requestId={v7()}
          activity={activity}
          {...options}
          languages={await languageOptions()}
          defaults={{
            kind: "presentation",
            title: {},
            summary: {},
            day: /^\d{4}-\d\d-\d\d$/.test(day) ? day : activity.startsOn,
            at: "09:00",
            minutes: 60,
            label: activity.label,
            plenary: false,
            roomIds: [],
            // Whoever needs a working language hears it: as it is spoken, or interpreted.
            languages: activity.languages.filter(
              (each, i) => i === 0 || !activity.interpretation.includes(each),
            ),
            interpretation: activity.interpretation,
            speakerIds: [],
            organisationIds: [],
            interpreterIds: [],
            items: "",
            fixed: false,
          }}
        />
      </ClientMessages>
    </ActivityFrame>
  );
}
