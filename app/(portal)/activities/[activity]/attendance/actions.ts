"use server";
import { write } from "@/auth/write";
import { activityToMark } from "@/db/queries/activities";
import { markAttendance, markTheRest } from "@/db/queries/attendance";
import { attendanceForm } from "@/domain/attendance-input";
import { paths } from "@/lib/paths";

export const saveMarks = write({
  input: attendanceForm,
  audit: "attendance.mark",
  async work(tx, { activityId, sessionId, mark, was, rest }, viewer) {
    await activityToMark(tx, activityId);
    const marks = Object.entries(mark)
      .filter(([id, state]) => was[id] !== state)
      .map(([participantId, state]) => ({ participantId, state, ago: 0 }));
    await markAttendance(tx, viewer, activityId, sessionId, marks);
    if (rest) await markTheRest(tx, viewer, activityId, sessionId);
    return {
      subject: sessionId ?? activityId,
      to: paths.attendanceMarks(activityId, { session: sessionId }),
    };
  },
});
