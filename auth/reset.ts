import { asSystem } from "@/db/client";
import { recordAct } from "@/db/queries/audit";
import {
  addReset,
  findCredentials,
  findPasswordHash,
  findReset,
  setPassword,
  useReset,
} from "@/db/queries/identity";
import { tellAbout } from "@/db/queries/outbox";
import { passwordProblem } from "@/domain/passwords";
import { gone, Refusal, refuseField } from "@/lib/errors";
import { hashPassword, passwordFits } from "./password";
import { hashOfGiven } from "./secret";
import { beginTry, forgetTries, tryBucket } from "./tries";

function tooMany(wait: number): Refusal {
  return new Refusal({ failure: { key: "tooMany", values: { minutes: Math.ceil(wait / 60) } } });
}

/** Refuses who asks too often; the same for every e-mail. */
export async function mayAskForReset(email: string, address: string): Promise<void> {
  const wait = await beginTry(tryBucket(`reset ${email}`, null), address);
  if (wait > 0) throw tooMany(wait);
}

/** Has a link to a new password sent. Runs after the answer, so that its time tells nobody whether there is such an account. */
export async function makeReset(email: string): Promise<void> {
  await asSystem(async (tx) => {
    const person = await findCredentials(tx, email);
    if (!person?.active) return;
    const { accountId } = person;
    await tellAbout(tx, "password-reset", accountId, await addReset(tx, accountId));
    await recordAct(tx, { accountId: null, act: "password.ask-for-reset", subjectId: accountId });
  });
}

/** Whom the link of this secret gives a new password, while it is good; else null. */
export async function openReset(secret: string) {
  const hash = hashOfGiven(secret);
  return hash ? asSystem((tx) => findReset(tx, hash)) : null;
}

/** Sets a new password by a link, once; every session of that person ends. Gives the account's id. */
export async function takeReset(secret: string, password: string): Promise<string> {
  const reset = await openReset(secret);
  if (!reset) throw gone();
  const { id, accountId, email, name } = reset;
  const problem = passwordProblem(password, [email, name]);
  if (problem) throw refuseField("password", problem);
  const passwordHash = await hashPassword(password);
  const used = await asSystem(async (tx) => {
    if (!(await useReset(tx, id, accountId))) return false;
    await setPassword(tx, accountId, passwordHash);
    await recordAct(tx, { accountId, act: "password.reset", subjectId: accountId });
    return true;
  });
  if (!used) throw gone();
  await forgetTries(tryBucket(email, null), null);
  return accountId;
}

/** Changes the password of who knows the current one; every session ends, the caller opens a new one. */
export async function changePassword(
  accountId: string,
  current: string,
  password: string,
  about: string[],
): Promise<void> {
  const bucket = tryBucket(`change ${accountId}`, null);
  const wait = await beginTry(bucket, null);
  if (wait > 0) throw tooMany(wait);
  const stored = await asSystem((tx) => findPasswordHash(tx, accountId));
  if (!(await passwordFits(stored, current))) throw refuseField("currentPassword", "passwordWrong");
  await forgetTries(bucket, null);
  const problem = passwordProblem(password, about);
  if (problem) throw refuseField("password", problem);
  const passwordHash = await hashPassword(password);
  await asSystem(async (tx) => {
    await setPassword(tx, accountId, passwordHash);
    await recordAct(tx, { accountId, act: "password.change", subjectId: accountId });
  });
}
