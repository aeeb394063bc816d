import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { List, ListRow } from "@/components/ui/list";
import { LocalTextView } from "@/components/ui/local-text";
import { TlpTag } from "@/components/ui/tlp";
import type { Attendance } from "@/db/queries/attendance";
import { tally } from "@/domain/attendance";
import { readIn } from "@/domain/local-text";
import { writeTime } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { Activity } from "../frame";

/** What can be marked: the whole activity, and each session of the day. */
export function ToMark({
  activity,
  sessions,
  attendance,
}: {
  activity: Activity;
  sessions: Attendance["sessions"];
  attendance: Attendance;
}) {
  const [t, locale] = [useTranslations("attendance"), useLocale()];
  const { people, marks } = attendance;
  const count = (sessionId: string) => {
    const sum = tally([...marks.values()].flatMap((own) => own.get(sessionId) ?? []));
    const marked = sum.present + sum.absent + sum.excused;
    return marked === 0 ? t("noMarks") : t("count", { ...sum, rest: people.length - marked });
  };
  return (
    <Card title={t("mark")} flush>
      <List>
        <ListRow href={paths.attendanceMarks(activity.id)} title={t("whole")} meta={count("")} />
        {sessions.map((session) => (
          <ListRow
            key={session.sessionId}
            href={paths.attendanceMarks(activity.id, { session: session.sessionId })}
            title={<LocalTextView read={readIn(session.title, locale)} />}
            beside={session.startsAt && writeTime(new Date(session.startsAt), activity.timeZone)}
            meta={count(session.sessionId)}
            side={session.label > activity.label && <TlpTag label={session.label} />}
          />
        ))}
      </List>
    </Card>
  );
}
