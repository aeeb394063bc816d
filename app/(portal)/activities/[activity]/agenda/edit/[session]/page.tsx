import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { findSession } from "@/db/queries/agenda";
import { readIn } from "@/domain/local-text";
import { dayOf, writeTime } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { languageOptions } from "../../../../../documents/space";
import { idParam } from "../../../../../params";
import { ActivityFrame, readActivity } from "../../../frame";
import { deleteSession } from "../../actions";
import { sessionOptions } from "../form-options";
import { SessionForm } from "../session-form";

export default async function EditSessionPage({
  params,
}: {
  params: Promise<{ activity: string; session: string }>;
}) {
  const sessionId = idParam((await params).session);
  const { activity, found } = await readActivity(
    params,
    async (tx, each) => ({
      session: await findSession(tx, each.id, 0, sessionId),
      options: await sessionOptions(tx, each.id),
    }),
    (each) => each.canEdit,
  );
  const { session, options } = found;
  if (!session) notFound();
  const [t, locale] = [await getTranslations("agenda"), await getLocale()];
  const at = session.startsAt ? new Date(session.startsAt) : null;
  return (
    <ActivityFrame
      activity={activity}
      title={readIn(session.title, locale).text}
      up={{ href: paths.agendaDraft(activity.id), label: t("draft") }}
    >
      <ClientMessages namespaces={["agenda.sessionForm", "agenda.kinds", "tlp"]}>
        <SessionForm
          requestId={v7()}
          activity={activity}
          session={{ sessionId, revision: session.revision }}
          {...options}
          languages={await languageOptions()}
          defaults={{
            ...session,
            day: at ? dayOf(at, activity.timeZone) : "",
            at: at ? writeTime(at, activity.timeZone) : "",
            items: session.items
              .map((item) => `${item.minutes} ${readIn(item.title, locale).text}`)
              .join("\n"),
          }}
        />
        <div className="mt-8 border-line border-t pt-5">
          <ActionButton
            action={deleteSession}
            fields={{ activityId: activity.id, sessionId }}
            label={t("removeSession")}
            look="danger"
            requestId={v7()}
          />
        </div>
      </ClientMessages>
    </ActivityFrame>
  );
}
