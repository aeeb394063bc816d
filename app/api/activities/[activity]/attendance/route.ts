import { read } from "@/auth/read";
import { writeJson } from "@/auth/write-json";
import { activityToMark, findActivity } from "@/db/queries/activities";
import { listMarks, markAttendance } from "@/db/queries/attendance";
import { sentMarks } from "@/domain/attendance-input";
import { isId } from "@/domain/ids";
import { Refusal } from "@/lib/errors";
import { nothing } from "../../../nothing";

type Context = { params: Promise<{ activity: string }> };

const standing = ({ activityId, sessionId }: { activityId: string; sessionId: string | null }) =>
  read(async (tx) => {
    const activity = await findActivity(tx, activityId);
    return activity?.canMark ? { marks: await listMarks(tx, activityId, sessionId) } : null;
  });

/** The marks as they stand, of one session or of the whole activity. */
export async function GET(request: Request, { params }: Context) {
  const { activity: activityId } = await params;
  const sessionId = new URL(request.url).searchParams.get("session");
  if (!isId(activityId) || (sessionId !== null && !isId(sessionId))) return nothing();
  const found = await standing({ activityId, sessionId });
  return found ? Response.json(found) : nothing();
}

const mark = writeJson({
  input: sentMarks,
  audit: "attendance.mark",
  async work(tx, { activityId, accountId, sessionId, marks }, viewer) {
    if (accountId !== viewer.accountId) throw new Refusal({ failure: { key: "signedOut" } });
    await activityToMark(tx, activityId);
    await markAttendance(tx, viewer, activityId, sessionId, marks);
    return sessionId ?? activityId;
  },
  answer: standing,
});

/** Marks that a device made, now or while the line was down. */
export async function POST(request: Request, { params }: Context) {
  const { activity: activityId } = await params;
  return isId(activityId) ? mark(request, { activityId }) : nothing();
}
