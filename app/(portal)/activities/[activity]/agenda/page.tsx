import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { LivePage } from "@/components/live/live-page";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { findActivity } from "@/db/queries/activities";
import { currentVersion, listStarts, namesOf, roomNames } from "@/db/queries/agenda";
import { lastChanges } from "@/db/queries/agenda-changes";
import { countAttendance } from "@/db/queries/attendance";
import { listLive } from "@/db/queries/day";
import { activityState } from "@/domain/activities";
import { nextTurn, phaseOf } from "@/domain/agenda/live";
import { layTimetable } from "@/domain/agenda/timetable";
import { mayBeKept } from "@/domain/keeping";
import { strictest } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { addDays, dayOf, minutesAhead, offsetOf, writeFullDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { idParam, one, type Search } from "../../../params";
import { ActivityFrame } from "../frame";
import { AgendaActs } from "./agenda-acts";
import { AgendaTabs } from "./agenda-tabs";
import { CurrentActs } from "./current-acts";
import { chooseDay, spanOf } from "./days";
import { SessionList } from "./session-list";
import { DayTimetable } from "./timetable";

type Props = { params: Promise<{ activity: string }>; searchParams: Search };

/** The published agenda, a day at a time: as a timetable or a list, by room, or only one's own sessions. */
export default async function AgendaPage({ params, searchParams }: Props) {
  const id = idParam((await params).activity);
  const search = await searchParams;
  const view = (["list", "rooms", "mine"] as const).find((each) => each === search.view);
  const [t, locale, ownZone] = [await getTranslations("agenda"), await getLocale(), await viewerTimeZone()];
  const { found, signedIn } = await readOpen(async (tx, viewer) => {
    const [activity, version, rooms] = await Promise.all([
      findActivity(tx, id),
      currentVersion(tx, id),
      roomNames(tx, id),
    ]);
    if (!activity) return { found: null, signedIn: viewer !== null };
    const { days, day } = chooseDay(await listStarts(tx, id, version), activity.timeZone, one(search.day));
    const live = day ? await listLive(tx, id, version, spanOf(day, activity.timeZone)) : null;
    const all = live?.sessions ?? [];
    const shownIds = all.map((session) => session.sessionId);
    const on = all.filter(
      (session) => phaseOf(session, live?.day.runs.get(session.sessionId), Date.now()) === "on",
    );
    const [names, changed, attendance] = await Promise.all([
      namesOf(tx, id, all),
      lastChanges(tx, id, version, shownIds),
      activity.canMark && on.length > 0 ? countAttendance(tx, id, on) : null,
    ]);
    return {
      found: {
        activity,
        version,
        days,
        day,
        all,
        runs: live?.day.runs,
        names,
        rooms,
        changed,
        attendance,
        me: viewer?.accountId ?? null,
      },
      signedIn: viewer !== null,
    };
  });
  if (!found) return signedIn ? notFound() : redirect(paths.signIn(paths.agenda(id)));
  const { activity, version, days, day, all, runs, names, rooms, changed, attendance, me } = found;
  const mine = all.filter((each) =>
    [...each.speakerIds, ...each.interpreterIds].some(
      (speaker) => names.people.get(speaker)?.accountId === me,
    ),
  );
  const now = new Date();
  const zone = activity.timeZone;
  const dayBegins = day ? spanOf(day, zone).from : now;
  const keptUntil = spanOf(addDays(activity.endsOn, 1), zone).until;
  const ahead = minutesAhead(dayBegins, ownZone, zone);
  const table = day ? layTimetable(all, [...rooms.keys()], dayBegins) : null;
  const shown = {
    href: (session: { sessionId: string }) => paths.session(id, session.sessionId),
    names,
    rooms,
    changed,
    runs,
    zone,
    own: ahead === 0 ? null : ownZone,
    floor: activity.label,
    now,
    today: day === dayOf(now, zone),
    acts:
      activity.canEdit || attendance
        ? ({ sessionId }: { sessionId: string }) => (
            <CurrentActs
              activityId={id}
              sessionId={sessionId}
              runs={activity.canEdit}
              attendance={attendance?.(sessionId) ?? null}
            />
          )
        : undefined,
  };
  return (
    <ActivityFrame
      activity={activity}
      title={t("title")}
      banner={strictest(activity.label, all)}
      meta={
        <span>
          {t("zone", { city: activity.city, offset: offsetOf(dayBegins, zone) })}
          {ahead !== 0 && ` · ${t(ahead > 0 ? "later" : "earlier", { hours: Math.abs(ahead) / 60 })}`}
        </span>
      }
      actions={
        <AgendaActs
          activity={activity}
          version={version}
          day={day}
          byRoom={day && rooms.size > 1 ? paths.agenda(id, { day, view: "rooms" }) : null}
          underWay={activityState(activity, dayOf(now, zone)) === "under way"}
          keep={
            me && version > 0 && mayBeKept(activity, keptUntil, now)
              ? { account: me, until: keptUntil, now }
              : null
          }
        />
      }
    >
      {signedIn && <LivePage topics={[`agenda:${id}`]} turn={nextTurn(all, now.getTime())} />}
      {day && (
        <>
          <AgendaTabs
            days={days}
            day={day}
            view={view}
            hasTimetable={table !== null}
            hasRooms={rooms.size > 1}
            hasMine={me !== null}
            href={(change) => paths.agenda(id, { day, view, ...change })}
          />
          <h2 id={day} className="mb-3 first-letter:uppercase">
            {writeFullDay(day, locale)}
          </h2>
          {table && !view ? (
            <DayTimetable sessions={all} table={table} dayBegins={dayBegins} {...shown} />
          ) : (
            <SessionList
              sessions={view === "mine" ? mine : all}
              byRoom={view === "rooms"}
              empty={view === "mine" ? t("noneMine") : undefined}
              {...shown}
            />
          )}
        </>
      )}
      {!day && (
        <Card flush>
          <Empty>{t("empty", { title: readIn(activity.title, locale).text })}</Empty>
        </Card>
      )}
    </ActivityFrame>
  );
}
