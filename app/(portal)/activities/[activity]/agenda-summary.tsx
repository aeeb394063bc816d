import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { List, ListRow } from "@/components/ui/list";
import { LocalTextView } from "@/components/ui/local-text";
import { TlpTag } from "@/components/ui/tlp";
import type { findAgendaSummary } from "@/db/queries/agenda-summary";
import { readIn } from "@/domain/local-text";
import { dayOf, writeTime, writeWeekday } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { Activity } from "./frame";

/** The next sessions of the published agenda, and the way to all of it. */
export function AgendaSummary({
  activity,
  agenda,
}: {
  activity: Activity;
  agenda: Awaited<ReturnType<typeof findAgendaSummary>>;
}) {
  const [t, locale] = [useTranslations("activities"), useLocale()];
  const { id, timeZone, label } = activity;
  const { version, sessions } = agenda;
  const link = (href: string, text: string) => (
    <a href={href} className="text-accent-ink">
      {text}
    </a>
  );
  return (
    <Card
      title={t("agenda")}
      flush
      action={
        <span className="flex flex-wrap gap-x-4">
          {activity.canEdit && link(paths.agendaDraft(id), t("agendaDraft"))}
          {version && link(paths.agenda(id), t("wholeAgenda", { number: version.number }))}
        </span>
      }
    >
      {!version && <Empty>{t("noAgenda")}</Empty>}
      <List>
        {sessions.map((session) => (
          <ListRow
            key={session.sessionId}
            href={paths.session(id, session.sessionId)}
            title={<LocalTextView read={readIn(session.title, locale)} />}
            meta={
              session.startsAt && (
                <span className="first-letter:uppercase">
                  {writeWeekday(dayOf(session.startsAt, timeZone), locale)},{" "}
                  {writeTime(session.startsAt, timeZone)}
                  {session.late && ` · ${t("late")}`}
                </span>
              )
            }
            side={
              <>
                {session.on && <Badge tone="good">{t("onNow")}</Badge>}
                {session.label > label && <TlpTag label={session.label} />}
              </>
            }
          />
        ))}
      </List>
    </Card>
  );
}
