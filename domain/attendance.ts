/** Attendance of a participant: at the whole activity, or at one session. The latest mark stands. */
export const attendanceStates = ["present", "absent", "excused"] as const;
export type AttendanceState = (typeof attendanceStates)[number];

export type Tally = Record<AttendanceState, number>;

/** How many are present, absent and excused among some marks. */
export function tally(states: Iterable<AttendanceState>): Tally {
  const sum: Tally = { present: 0, absent: 0, excused: 0 };
  for (const state of states) sum[state] += 1;
  return sum;
}

/** One mark of each person among some: the latest, of two made at once the one that was said last. */
export function latestOfEach<M extends { participantId: string; ago: number }>(marks: M[]): M[] {
  const latest = new Map<string, M>();
  for (const mark of marks)
    if (mark.ago <= (latest.get(mark.participantId)?.ago ?? Number.POSITIVE_INFINITY))
      latest.set(mark.participantId, mark);
  return [...latest.values()];
}

/** A mark on its way: `at` is its moment by the device's clock. */
export type Mark = { participantId: string; state: AttendanceState; at: number };

/** What waits to be sent, with a later mark of the same person in place of an earlier one. */
export function queued(waiting: Mark[], mark: Mark): Mark[] {
  const known = waiting.find((each) => each.participantId === mark.participantId);
  if (known && known.at > mark.at) return waiting;
  return [...waiting.filter((each) => each !== known), mark];
}
