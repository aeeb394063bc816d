"use server";
import { redirect } from "next/navigation";
import { after } from "next/server";
import type * as z from "zod";
import { addressOfRequest } from "@/auth/device";
import { takeInvitation } from "@/auth/invitation";
import { makeReset, mayAskForReset, takeReset } from "@/auth/reset";
import { signInAs } from "@/auth/sign-in";
import { type FormState, fieldErrors } from "@/domain/form";
import { rawInput, typedValues } from "@/domain/form-data";
import { choosePasswordInput, forgottenInput } from "@/domain/identity-input";
import { answerTo } from "@/lib/errors";
import { noted } from "@/lib/failed-form";
import { requestLanguage } from "@/lib/languages";
import { paths } from "@/lib/paths";

/** A form of somebody who is not signed in: the schema, the work, and what went wrong in its place. */
async function take<S extends z.ZodType>(
  input: S,
  data: FormData,
  act: string,
  work: (input: z.output<S>) => Promise<void>,
): Promise<FormState> {
  const values = typedValues(data);
  const parsed = input.safeParse(rawInput(data), { reportInput: true });
  if (!parsed.success) return noted({ values, errors: fieldErrors(parsed.error) });
  try {
    await work(parsed.data);
  } catch (error) {
    const { errors, failure } = answerTo(error, act);
    return noted({ values, errors, failure });
  }
  return { values: {}, errors: {}, done: { key: "saved" } };
}

export async function acceptInvitation(_state: FormState, data: FormData): Promise<FormState> {
  const state = await take(choosePasswordInput, data, "invitation.accept", async ({ secret, password }) => {
    await signInAs(await takeInvitation(secret, password, await requestLanguage()));
  });
  if (state.done) redirect(paths.home());
  return state;
}

/** Says the same whoever it is. */
export async function askForPassword(_state: FormState, data: FormData): Promise<FormState> {
  const state = await take(forgottenInput, data, "password.ask-for-reset", async ({ email }) => {
    await mayAskForReset(email, await addressOfRequest());
    after(() => makeReset(email));
  });
  if (state.done) redirect(paths.resetAsked());
  return state;
}

export async function resetPassword(_state: FormState, data: FormData): Promise<FormState> {
  const state = await take(choosePasswordInput, data, "password.reset", async ({ secret, password }) => {
    await signInAs(await takeReset(secret, password));
  });
  if (state.done) redirect(paths.home());
  return state;
}
