/** Attendance of a participant: at the whole activity, or at one session. */
export const attendanceStates = ["present", "absent", "excused"] as const;
