import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { currentVersion, findSession } from "@/db/queries/agenda";
import { listAttendees, listMarks } from "@/db/queries/attendance";
import { findDay } from "@/db/queries/day";
import { findViewer } from "@/db/queries/viewer";
import { liveSession } from "@/domain/agenda/live";
import { readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";
import { dayOf, writeTime, writeWeekday } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { oneId, type Search } from "../../../../params";
import { ActivityFrame, type ActivityParams, readActivity } from "../../frame";
import { MarkList } from "./mark-list";

/** Who is there, at one session or at the whole activity: a list to press through, also while the line is down. */
export default async function MarksPage({ params, searchParams }: ActivityParams & { searchParams: Search }) {
  const { session: asked } = await searchParams;
  const sessionId = oneId(asked) ?? null;
  if (asked !== undefined && sessionId === null) notFound();
  const { activity, found } = await readActivity(
    params,
    async (tx, { id }) => {
      const planned = sessionId ? await findSession(tx, id, await currentVersion(tx, id), sessionId) : null;
      return {
        viewer: await findViewer(tx),
        session: planned && liveSession(planned, (await findDay(tx, id)).delays),
        people: await listAttendees(tx, id),
        marks: await listMarks(tx, id, sessionId),
      };
    },
    (each) => each.canMark,
  );
  const { session, people, marks, viewer } = found;
  if (!viewer || (sessionId && !session)) notFound();
  const [t, locale] = [await getTranslations("attendance"), await getLocale()];
  const { id, timeZone } = activity;
  const begins = session?.startsAt && new Date(session.startsAt);
  return (
    <ActivityFrame
      activity={activity}
      title={session ? readIn(session.title, locale).text : t("whole")}
      up={{ href: paths.attendance(id), label: t("title") }}
      banner={session ? session.label : undefined}
      meta={
        begins && (
          <span>
            {t("at", {
              day: writeWeekday(dayOf(begins, timeZone), locale),
              time: writeTime(begins, timeZone),
            })}
          </span>
        )
      }
    >
      <ClientMessages namespaces={["attendance"]}>
        <MarkList
          key={sessionId}
          account={viewer.accountId}
          activityId={id}
          sessionId={sessionId}
          url={paths.attendanceApi(id)}
          requestId={v7()}
          standing={marks.map((mark) => ({ ...mark, markedAt: mark.markedAt.toISOString() }))}
          people={people.map((person) => ({
            id: person.id,
            name: person.name,
            from:
              person.organisation ?? (person.countryCode && countryName(person.countryCode, locale)) ?? "",
            code: person.countryCode,
            delegation: person.countryCode
              ? countryName(person.countryCode, locale)
              : (person.organisation ?? ""),
          }))}
        />
      </ClientMessages>
    </ActivityFrame>
  );
}
