"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { asViewer } from "@/db/client";
import { setAccountLanguage } from "@/db/queries/accounts";
import { type FormState, fieldErrors } from "@/domain/form";
import { rawInput, typedValues } from "@/domain/form-data";
import { signInInput } from "@/domain/identity-input";
import { answerTo } from "@/lib/errors";
import { noted } from "@/lib/failed-form";
import { isLocale, setLanguageCookie } from "@/lib/languages";
import { safePath } from "@/lib/paths";
import { signIn as openDoor } from "./sign-in";
import { currentViewer } from "./viewer";

const year = 365 * 24 * 3600;

/** The form at the door. Says the same whoever it is, and comes back to the page that was asked for. */
export async function signIn(_state: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const parsed = signInInput.safeParse(rawInput(data), { reportInput: true });
  if (!parsed.success) return noted({ values, errors: fieldErrors(parsed.error) });
  const { email, password, to, zone } = parsed.data;
  try {
    const result = await openDoor(email.trim().toLowerCase(), password);
    if (result !== true) {
      const minutes = Math.ceil(result.wait / 60);
      const failure = minutes > 0 ? { key: "tooMany", values: { minutes } } : { key: "signIn" };
      return noted({ values, errors: {}, failure });
    }
  } catch (error) {
    const { errors, failure } = answerTo(error, "account.sign-in");
    return noted({ values, errors, failure });
  }
  if (zone)
    (await cookies()).set("enlace-zone", zone, {
      path: "/",
      maxAge: year,
      sameSite: "lax",
    });
  redirect(safePath(to ?? "/"));
}

/** One press: the language of this browser, and of the account where somebody is signed in. */
export async function setLanguage(data: FormData): Promise<void> {
  const language = data.get("language");
  if (!isLocale(language)) return;
  await setLanguageCookie(language);
  const viewer = await currentViewer();
  if (viewer)
    await asViewer(viewer.sessionHash, "write", (tx) => setAccountLanguage(tx, viewer.accountId, language));
}
