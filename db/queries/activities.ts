import { and, asc, desc, eq, gte, lt, lte, not, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { type ActivityState, longestActivity } from "@/domain/activities";
import { addDays } from "@/lib/dates";
import { gone } from "@/lib/errors";
import type { Tx } from "../client";
import { activities } from "../schema/activities";
import { spaces } from "../schema/spaces";
import { statement } from "../statement";
import { pageOf, pageSize, readCursor } from "./page";

/** Whether the viewer is an organiser or chair of the activity: who edits it, runs its day and sends its messages. */
export const mayEdit = sql<boolean>`${activities.id} = any(array(select viewer_head_spaces()))`;
/** Whether the viewer writes its minutes, and so marks who was there: its organisers, chair, rapporteur. */
export const mayMark = sql<boolean>`${activities.id} = any(array(select viewer_minute_spaces()))`;

const listed = {
  id: activities.id,
  kind: activities.kind,
  title: activities.title,
  city: activities.city,
  countryCode: activities.countryCode,
  timeZone: activities.timeZone,
  startsOn: activities.startsOn,
  endsOn: activities.endsOn,
  label: activities.label,
  open: activities.open,
  closedAt: activities.closedAt,
  cancelledAt: activities.cancelledAt,
};

const today = sql`(now() at time zone ${activities.timeZone})::date`;

/** The same states as `activityState` in `domain/activities.ts`. */
const inState: Record<ActivityState, SQL> = {
  cancelled: sql`${activities.cancelledAt} is not null`,
  draft: sql`${activities.cancelledAt} is null and not ${activities.open}`,
  closed: sql`${activities.cancelledAt} is null and ${activities.open}
    and (${activities.closedAt} is not null or ${activities.endsOn} < ${today})`,
  "under way": sql`${activities.cancelledAt} is null and ${activities.open} and ${activities.closedAt} is null
    and ${today} between ${activities.startsOn} and ${activities.endsOn}`,
  published: sql`${activities.cancelledAt} is null and ${activities.open} and ${activities.closedAt} is null
    and ${activities.startsOn} > ${today}`,
};

export type ActivityFilter = {
  cursor?: string | null;
  /** Without it: those to come, then those that are over. */
  when?: "upcoming" | "past";
  state?: ActivityState;
  country?: string;
  words?: string;
};

/** The parts of a list, in their order; what is under way counts among what is to come. */
const phases = ["now", "upcoming", "past"] as const;
type Phase = (typeof phases)[number];

function readKey(cursor: ActivityFilter["cursor"]) {
  const [phase, day = "", id = ""] = readCursor(cursor, ["text", "day", "uuid"]) ?? [];
  const known = phases.find((each) => each === phase);
  return known ? { phase: known, day, id } : null;
}

/** How a list is asked for; the values stand beside it. */
type Shape = {
  when?: ActivityFilter["when"];
  state?: ActivityState;
  country: boolean;
  words: boolean;
  /** In which part the page before ended. */
  ended?: Phase;
};
type Values = { day: string; country?: string; words?: string; lastDay?: string; lastId?: string };

const searched = sql`searchable(concat_ws(' ', ${activities.title}->>'en', ${activities.title}->>'es',
  ${activities.title}->>'pt', ${activities.title}->>'fr', ${activities.city}))`;

const underWay = (day: SQLWrapper | string) =>
  sql`(${activities.startsOn} <= ${day} and ${activities.open} and ${activities.closedAt} is null and ${activities.cancelledAt} is null)`;

function listing(shape: Shape) {
  return statement<Values>()((tx, { day, country, words, lastDay, lastId }) => {
    const wanted = and(
      shape.state && inState[shape.state],
      shape.country ? eq(activities.countryCode, country) : undefined,
      shape.words ? sql`position(searchable(${words}) in ${searched}) > 0` : undefined,
    );
    const part = (phase: Phase) => {
      const past = phase === "past";
      const apart = shape.when && (shape.when === "past") !== past;
      const over = apart || (shape.ended && phases.indexOf(phase) < phases.indexOf(shape.ended));
      const order = past ? desc : asc;
      const key = sql`(${activities.endsOn}, ${activities.id})`;
      const last = shape.ended === phase && sql`(${lastDay}::date, ${lastId}::uuid)`;
      return tx
        .select({ ...listed, phase: sql<Phase>`${phase}::text`.as("phase") })
        .from(activities)
        .where(
          and(
            over ? sql`false` : undefined,
            past ? lt(activities.endsOn, day) : gte(activities.endsOn, day),
            past ? undefined : phase === "now" ? underWay(day) : not(underWay(day)),
            last ? (past ? sql`${key} < ${last}` : sql`${key} > ${last}`) : undefined,
            wanted,
          ),
        )
        .orderBy(order(activities.endsOn), order(activities.id))
        .limit(pageSize + 1);
    };
    return unionAll(part("now"), part("upcoming"), part("past"));
  });
}

const listings = new Map<string, ReturnType<typeof listing>>();

function listingOf(shape: Shape) {
  const key = JSON.stringify(shape);
  const known = listings.get(key) ?? listing(shape);
  listings.set(key, known);
  return known;
}

/**
 * Activities that the viewer may read: those under way on `day`, then the others that are not over, what ends first on
 * top, then those that are over, the last one on top.
 */
export async function listActivities(tx: Tx, day: string, filter: ActivityFilter = {}) {
  const { when, state, country, words } = filter;
  const after = readKey(filter.cursor);
  const list = listingOf({ when, state, country: !!country, words: !!words, ended: after?.phase });
  const rows = await list(tx, { day, country, words, lastDay: after?.day, lastId: after?.id });
  const parts = phases.map((phase) => {
    const own = rows.filter((row) => row.phase === phase);
    own.sort((a, b) => (a.endsOn + a.id < b.endsOn + b.id ? -1 : 1));
    return phase === "past" ? own.reverse() : own;
  });
  return pageOf(parts.flat(), (row) => [row.phase, row.endsOn, row.id]);
}

/** Activities with a day between two days, by their beginning; at most so many. */
export async function listActivitiesBetween(tx: Tx, from: string, until: string, most: number) {
  return tx
    .select(listed)
    .from(activities)
    .where(
      and(
        lte(activities.startsOn, until),
        gte(activities.startsOn, addDays(from, -longestActivity)),
        gte(activities.endsOn, from),
      ),
    )
    .orderBy(asc(activities.startsOn), asc(activities.id))
    .limit(most);
}

const ownPage = statement<{ id: string }>()((tx, { id }) =>
  tx
    .select({
      ...listed,
      summary: activities.summary,
      objectives: activities.objectives,
      address: activities.address,
      mapUrl: activities.mapUrl,
      languages: activities.languages,
      interpretation: activities.interpretation,
      countriesTotal: activities.countriesTotal,
      illustrative: activities.illustrative,
      cancelReason: activities.cancelReason,
      revision: activities.revision,
      canEdit: mayEdit,
      canMark: mayMark,
      canPost: sql<boolean>`${activities.id} = any(array(select viewer_posting_spaces()))`,
      /** A copy is a new activity, and a group a new space: both are an organiser's to make. */
      canCreate: sql<boolean>`${mayEdit} and coalesce(viewer_role() = 'organiser', false)`,
      canLoosen: sql<boolean>`${mayEdit} and coalesce(${spaces.authorId} = viewer(), false)`,
    })
    .from(activities)
    .innerJoin(spaces, eq(spaces.id, activities.id))
    .where(eq(activities.id, id)),
);

/** An activity's own page, with what the viewer may do there; null when it may not be read. */
export async function findActivity(tx: Tx, id: string) {
  const [activity] = await ownPage(tx, { id });
  return activity ?? null;
}

/** The same for an act of its organisers and chairs: to everybody else there is no such activity. */
export async function activityToEdit(tx: Tx, id: string) {
  const activity = await findActivity(tx, id);
  if (!activity?.canEdit) throw gone();
  return activity;
}

/** The same for marking who was there. */
export async function activityToMark(tx: Tx, id: string) {
  const activity = await findActivity(tx, id);
  if (!activity?.canMark) throw gone();
  return activity;
}
