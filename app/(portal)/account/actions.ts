"use server";
import { redirect } from "next/navigation";
import { changePassword as change } from "@/auth/reset";
import { hashOf, newSecret } from "@/auth/secret";
import { signInAs } from "@/auth/sign-in";
import { currentViewer } from "@/auth/viewer";
import { write } from "@/auth/write";
import { editOwnAccount, endOwnSessions, renewFeed } from "@/db/queries/accounts";
import { type FormState, fieldErrors } from "@/domain/form";
import { rawInput } from "@/domain/form-data";
import { accountInput, changePasswordInput, nothing, oneId } from "@/domain/identity-input";
import { env } from "@/lib/env";
import { answerTo } from "@/lib/errors";
import { noted } from "@/lib/failed-form";
import { setLanguageCookie } from "@/lib/languages";
import { paths } from "@/lib/paths";

export const saveAccount = write({
  input: accountInput,
  audit: "account.edit-own",
  async work(tx, content, viewer) {
    await editOwnAccount(tx, viewer.accountId, content);
    await setLanguageCookie(content.language);
    return { subject: viewer.accountId };
  },
});

/** The current password first; afterwards every session has ended, and this browser has a new one. */
export async function changePassword(_state: FormState, data: FormData): Promise<FormState> {
  const parsed = changePasswordInput.safeParse(rawInput(data), { reportInput: true });
  if (!parsed.success) return noted({ values: {}, errors: fieldErrors(parsed.error) });
  const viewer = await currentViewer();
  if (!viewer) return noted({ values: {}, errors: {}, failure: { key: "signedOut" } });
  try {
    const { currentPassword, password } = parsed.data;
    await change(viewer.accountId, currentPassword, password, [viewer.name]);
    await signInAs(viewer.accountId);
  } catch (error) {
    const { errors, failure } = answerTo(error, "password.change");
    return noted({ values: {}, errors, failure });
  }
  redirect(paths.account("password"));
}

export const endSession = write({
  input: oneId,
  audit: "session.end",
  async work(tx, { id }, viewer) {
    await endOwnSessions(tx, viewer.accountId, { id });
    return { subject: id, to: paths.account("session") };
  },
});

export const endOtherSessions = write({
  input: nothing,
  audit: "session.end-others",
  async work(tx, _input, viewer) {
    await endOwnSessions(tx, viewer.accountId, { allBut: viewer.sessionId });
    return { subject: viewer.accountId, to: paths.account("session") };
  },
});

export const createFeed = write({
  input: nothing,
  audit: "feed.create",
  async work(tx, _input, viewer) {
    const secret = newSecret();
    await renewFeed(tx, viewer.accountId, hashOf(secret));
    return { subject: viewer.accountId, show: { address: env.publicUrl + paths.feed(secret) } };
  },
});

export const stopFeed = write({
  input: nothing,
  audit: "feed.end",
  async work(tx, _input, viewer) {
    await renewFeed(tx, viewer.accountId, null);
    return { subject: viewer.accountId, to: paths.account("feed") };
  },
});
