import { asSystem } from "@/db/client";
import { acceptInvitation, findOpenInvitation } from "@/db/queries/accepting";
import { recordAct } from "@/db/queries/audit";
import { tellFocalPoints } from "@/db/queries/outbox";
import type { Locale } from "@/domain/local-text";
import { passwordProblem } from "@/domain/passwords";
import { databaseError, gone, refuseField } from "@/lib/errors";
import { hashPassword } from "./password";
import { hashOfGiven } from "./secret";

/** The invitation behind a link; null for a used, expired, revoked or garbled one alike. */
export async function openInvitation(secret: string) {
  const hash = hashOfGiven(secret);
  return hash ? asSystem((tx) => findOpenInvitation(tx, hash)) : null;
}

/** Makes the account of an invitation, once. Gives the new account's id. */
export async function takeInvitation(secret: string, password: string, language: Locale): Promise<string> {
  const invitation = await openInvitation(secret);
  const secretHash = hashOfGiven(secret);
  if (!invitation || !secretHash) throw gone();
  const problem = passwordProblem(password, [invitation.email, invitation.name]);
  if (problem) throw refuseField("password", problem);
  const passwordHash = await hashPassword(password);
  const accepted = await asSystem(async (tx) => {
    const accepted = await acceptInvitation(tx, secretHash, { passwordHash, language });
    if (!accepted) return null;
    const { id, accountId, organisationId } = accepted;
    await recordAct(tx, { accountId, act: "invitation.accept", subjectId: id });
    await tellFocalPoints(tx, organisationId, accountId);
    return accountId;
  }).catch((error) => {
    // Two invitations of one e-mail, accepted at once: one account.
    if (databaseError(error).code === "23505") return null;
    throw error;
  });
  if (!accepted) throw gone();
  return accepted;
}
