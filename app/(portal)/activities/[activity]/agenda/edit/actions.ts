"use server";
import { write } from "@/auth/write";
import * as planning from "@/db/queries/agenda-planning";
import { acceptedConflict, withdrawnAcceptance } from "@/domain/agenda/planning-input";

export const acceptConflict = write({
  input: acceptedConflict,
  audit: "conflict.accept",
  async work(tx, { activityId, ...conflict }, viewer) {
    await planning.acceptConflict(tx, viewer, activityId, conflict);
    return { subject: activityId };
  },
});

export const withdrawConflict = write({
  input: withdrawnAcceptance,
  audit: "conflict.withdraw",
  async work(tx, { activityId, subject }) {
    await planning.withdrawAcceptance(tx, activityId, subject);
    return { subject: activityId };
  },
});
