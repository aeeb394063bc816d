import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/form/client-messages";
import { LivePage } from "@/components/live/live-page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { currentVersion, namesOf, type RoomNames, roomNames } from "@/db/queries/agenda";
import { listLive, listSayings } from "@/db/queries/day";
import { clashesOf } from "@/domain/agenda/lateness";
import { type LiveSession, nextTurn, phaseOf, runsOn } from "@/domain/agenda/live";
import { endOf, startOf } from "@/domain/agenda/place";
import { strictest } from "@/domain/labels";
import { paths } from "@/lib/paths";
import { ActivityFrame, type ActivityParams, readActivity } from "../frame";
import { Collisions } from "./collisions";
import { RunCard } from "./run-card";
import { Sayings } from "./sayings";

/** What was said longer ago is history. */
const LOOK_BACK = 12 * 3_600_000;
/** What ended so long ago is quieter still: it is not shown. */
const LONG_OVER = 3 * 3_600_000;

/** As the rooms stand; what is in all of them comes first. */
function byRoom(sessions: LiveSession[], rooms: RoomNames): LiveSession[] {
  const order = [...rooms.keys()];
  const at = ({ roomIds: [room] }: LiveSession) => (room ? order.indexOf(room) : -1);
  return [...sessions].sort((a, b) => at(a) - at(b));
}

/** Running the day from a phone in the corridor: what is on, what comes, what is over; each with its next act. */
export default async function DayPage({ params }: ActivityParams) {
  const now = new Date();
  const { activity, found } = await readActivity(
    params,
    async (tx, { id, timeZone, cancelledAt }) => {
      const { sessions, day } = await listLive(tx, id, await currentVersion(tx, id));
      const today = cancelledAt ? [] : sessions.filter((each) => runsOn(each, now.getTime(), timeZone));
      // A session that runs late may reach into another day.
      const lateUntil = Math.max(0, ...today.filter((each) => each.planned !== null).map(endOf));
      const reached = sessions.filter(
        (each) =>
          !today.includes(each) &&
          each.startsAt !== null &&
          startOf(each) > now.getTime() &&
          startOf(each) < lateUntil,
      );
      return {
        sessions,
        day,
        today,
        reached,
        sayings: await listSayings(tx, id, new Date(now.getTime() - LOOK_BACK)),
        rooms: await roomNames(tx, id),
        names: await namesOf(tx, id, [...today, ...reached]),
      };
    },
    (each) => each.canEdit && each.open,
  );
  const t = await getTranslations("day");
  const { id } = activity;
  const { sessions, day, today, reached, sayings, rooms, names } = found;
  const inPhase = (phase: string) =>
    today.filter((session) => phaseOf(session, day.runs.get(session.sessionId), now.getTime()) === phase);
  const [on, ahead] = [inPhase("on"), inPhase("ahead")];
  const over = inPhase("over").filter((session) => endOf(session) > now.getTime() - LONG_OVER);
  const late = [...on, ...ahead].filter((session) => session.planned !== null);
  const next = ahead.filter((session) => session.startsAt === ahead[0]?.startsAt);
  const cards = (title: string, of: LiveSession[], phase: "on" | "next" | "later" | "over") => {
    if (of.length === 0) return null;
    const list = (
      <ul>
        {of.map((session) => (
          <RunCard
            key={session.sessionId}
            activity={activity}
            session={session}
            run={day.runs.get(session.sessionId)}
            phase={phase}
            rooms={rooms}
            now={now}
          />
        ))}
      </ul>
    );
    if (phase === "on" || phase === "next")
      return (
        <Card title={title} flush>
          {list}
        </Card>
      );
    return (
      <details className="card folded">
        <summary>
          <h2 className="flagged">{title}</h2>
          <span className="text-muted">{of.length}</span>
        </summary>
        {list}
      </details>
    );
  };
  return (
    <ActivityFrame
      activity={activity}
      title={t("title")}
      banner={strictest(activity.label, today)}
      actions={
        <>
          <ButtonLink href={paths.agenda(id)} icon="calendar-days">
            {t("agenda")}
          </ButtonLink>
          <ButtonLink href={paths.attendance(id)} icon="users">
            {t("attendance")}
          </ButtonLink>
        </>
      }
    >
      <LivePage topics={[`agenda:${id}`]} turn={nextTurn(today, now.getTime())} />
      <ClientMessages>
        <div className="grid max-w-3xl gap-5">
          {cards(t("on"), byRoom(on, rooms), "on")}
          <Sayings activity={activity} sayings={sayings} sessions={sessions} />
          <Collisions
            collisions={clashesOf([...on, ...ahead, ...reached], late)}
            sessions={[...today, ...reached]}
            rooms={rooms}
            names={names}
          />
          {today.length === 0 && (
            <Card flush>
              <Empty>{t("nothingToday")}</Empty>
            </Card>
          )}
          {cards(t("next"), byRoom(next, rooms), "next")}
          {cards(
            t("later"),
            ahead.filter((session) => !next.includes(session)),
            "later",
          )}
          {cards(t("over"), over, "over")}
        </div>
      </ClientMessages>
    </ActivityFrame>
  );
}
