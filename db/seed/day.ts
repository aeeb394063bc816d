/** Writes how days went: Lima's attendance, and the standing cell's shift that is on while the programme is loaded. */
import type { AttendanceState } from "../../domain/attendance";
import type { Tx } from "../client";
import { attendances } from "../schema/attendance";
import { sessionRuns } from "../schema/day";
import { accountId } from "./accounts";
import { activityId, participantId } from "./activities";
import { sessionId } from "./agenda";
import { idOf } from "./ids";
import type { Activity } from "./programme/activity";
import { lima } from "./programme/lima";
import { limaVersion2 } from "./programme/lima-agenda";
import { allOn } from "./programme/shifts";
import { aroundToday } from "./programme/today";

/** Now and then somebody is missing, always the same. */
const stateOf = (at: number): AttendanceState =>
  at % 13 === 5 ? "excused" : at % 11 === 7 ? "absent" : "present";

async function mark(
  tx: Tx,
  { key, accounts }: Activity,
  session: string | null,
  markedAt: Date,
  most: number,
) {
  await tx.insert(attendances).values(
    accounts.slice(0, most).map(({ account }, at) => ({
      id: idOf(`attendance ${key} ${account} ${session ?? ""}`),
      spaceId: activityId(key),
      participantId: participantId(key, account),
      sessionId: session && sessionId(key, session),
      state: stateOf(at + (session?.length ?? 0)),
      markedAt,
      markedBy: accountId("organiser"),
    })),
  );
}

export async function seedDays(tx: Tx) {
  await mark(tx, lima, null, new Date("2021-11-30T14:30:00Z"), lima.accounts.length);
  const firstDay = limaVersion2.filter(
    ({ day, kind }) => day === 1 && kind !== "break" && kind !== "blocker",
  );
  for (const { key } of firstDay)
    await mark(tx, lima, key, new Date("2021-11-30T16:00:00Z"), lima.accounts.length);

  const cell = aroundToday.find(({ key }) => key === "coordination");
  const on = allOn(new Date());
  const [shift] = on;
  if (!cell || !shift) return;
  await tx.insert(sessionRuns).values(
    on.map(({ key, startsAt }) => ({
      id: idOf(`run coordination ${key}`),
      spaceId: activityId(cell.key),
      sessionId: sessionId(cell.key, key),
      startedAt: new Date(startsAt.getTime() + 2 * 60_000),
      markedBy: accountId("organiser"),
    })),
  );
  const startedAt = new Date(shift.startsAt.getTime() + 2 * 60_000);
  await mark(tx, cell, null, startedAt, cell.accounts.length);
  await mark(tx, cell, shift.key, startedAt, Math.ceil(cell.accounts.length / 2));
}
