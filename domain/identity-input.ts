/** What the forms of signing in, inviting and of the account send. */
import * as z from "zod";
import { checkbox, day, email, optional, requiredText, revision, text, timeZone, uuid } from "./input";
import { locales } from "./local-text";
import { passwordProblem } from "./passwords";
import type { Seat } from "./succession";

const password = z.string().min(1).max(1_000);

export const signInInput = z.strictObject({
  email: text(254),
  password,
  to: text(2_000).optional(),
  zone: text(64).optional(),
});

export const forgottenInput = z.strictObject({ email: email() });

const chosen = password.superRefine((value, context) => {
  const problem = passwordProblem(value);
  if (problem) context.addIssue({ code: "custom", message: problem });
});

const twice = { path: ["passwordAgain"], error: "passwordMismatch" };

export const choosePasswordInput = z
  .strictObject({ secret: text(64), password: chosen, passwordAgain: password })
  .refine((input) => input.password === input.passwordAgain, twice);

export const changePasswordInput = z
  .strictObject({ currentPassword: password, password: chosen, passwordAgain: password })
  .refine((input) => input.password === input.passwordAgain, twice);

export const accountInput = z.strictObject({
  revision: revision(),
  language: optional(z.enum(locales)),
  timeZone: optional(timeZone()),
  phone: text(40),
});

const roles = z.enum(["administrator", "organiser", "member"]);

export const invitationInput = z.strictObject({
  email: email(),
  name: requiredText(120),
  function: text(160),
  organisationId: uuid(),
  role: roles,
  focalPoint: checkbox(),
  alternate: checkbox(),
  language: z.enum(locales),
});

export const editedAccountInput = z.strictObject({
  id: uuid(),
  revision: revision(),
  name: requiredText(120),
  function: text(160),
  role: roles,
  focalPoint: checkbox(),
  alternate: checkbox(),
});

const taker = optional(uuid());

/** `seats` names, by space, the membership that takes each seat. */
export const endedPosting = z.strictObject({
  id: uuid(),
  seats: z
    .record(
      uuid(),
      z.strictObject({ organiser: taker, chair: taker, rapporteur: taker } satisfies {
        [seat in Seat]: z.ZodType;
      }),
    )
    .default({}),
});

export const movedAccount = endedPosting.extend({ organisationId: uuid() });

export const plannedEnd = z.strictObject({ id: uuid(), endsOn: optional(day()) });

export const oneId = z.strictObject({ id: uuid() });
export const nothing = z.strictObject({});
