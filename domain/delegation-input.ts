/** What the forms of invitations, nominations and contributions send. Days and times are meant in the activity's zone. */
import * as z from "zod";
import { decisions, nominationRoles } from "./delegations";
import {
  checkbox,
  clock,
  day,
  email,
  label,
  language,
  list,
  localText,
  longText,
  optional,
  requiredLongText,
  revision,
  text,
  uuid,
  whole,
} from "./input";
import { locales } from "./local-text";

const terms = {
  quota: whole(1, 500),
  answerDay: day(),
  answerTime: clock(),
  note: longText(2_000),
  /** A contribution is asked for until the end of that day. */
  contributionDay: optional(day()),
};

export const newDelegations = z
  .strictObject({
    activityId: uuid(),
    countries: list(uuid(), 250),
    organisations: list(uuid(), 250),
    ...terms,
  })
  .refine((input) => input.countries.length + input.organisations.length > 0, {
    // The countries are gone from the form once all are invited.
    path: ["organisations"],
    error: "chooseSome",
  });

export const editedDelegation = z.strictObject({ id: uuid(), revision: revision(), ...terms });

export const oneDelegation = z.strictObject({ id: uuid() });
export const allDelegations = z.strictObject({ activityId: uuid() });

export const declinedDelegation = z.strictObject({ id: uuid(), reason: requiredLongText(1_000) });

/** Of the organisation's own people by account; somebody new by name. */
export const newNomination = z
  .strictObject({
    delegationId: uuid(),
    accountId: optional(uuid()),
    name: text(120),
    function: text(160),
    email: optional(email()),
    languages: list(language(), 20),
    role: z.enum(nominationRoles),
    invite: checkbox(),
    inviteIn: z.enum(locales),
  })
  .refine((input) => input.accountId || input.name !== "", { path: ["name"], error: "required" })
  .refine((input) => input.accountId || !input.invite || input.email, { path: ["email"], error: "required" });

export const oneNomination = z.strictObject({ id: uuid() });

export const decidedNomination = z
  .strictObject({
    id: uuid(),
    revision: revision(),
    decision: z.enum(decisions),
    reason: longText(1_000),
  })
  .refine((input) => input.decision !== "refused" || input.reason !== "", {
    path: ["reason"],
    error: "required",
  });

export const writtenContribution = z.strictObject({
  delegationId: uuid(),
  /** Empty where none was begun. */
  revision: optional(revision()),
  title: localText(200, { required: true }),
  summary: localText(5_000),
  speakerId: optional(uuid()),
  languages: list(language(), 20),
  label: label(3),
  /** Given in with this sending; else it stays what it is. */
  give: checkbox(),
});
