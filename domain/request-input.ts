/** What the forms of requests and their answers send. */
import * as z from "zod";
import { guarded, guardFields } from "./guard/input";
import {
  checkbox,
  clock,
  day,
  label,
  list,
  longText,
  optional,
  requiredLongText,
  requiredText,
  text,
  timeZone,
  uuid,
  whole,
} from "./input";
import { answerKinds, urgencies } from "./requests";

const due = { dueDay: day(), dueTime: clock() };

export const newRequest = guarded(
  z
    .strictObject({
      countries: list(uuid(), 250),
      organisations: list(uuid(), 250),
      title: requiredText(200),
      body: requiredLongText(20_000),
      /** A request is AMBER or stricter. */
      label: whole(2, 3),
      urgency: z.enum(urgencies),
      ...due,
      timeZone: timeZone(),
      /** The finding that it is about. */
      findingId: optional(uuid()),
      /** Each service reads who else is asked. */
      tellOthers: checkbox(),
      ...guardFields,
    })
    .refine((input) => input.countries.length + input.organisations.length > 0, {
      path: ["organisations"],
      error: "chooseSome",
    }),
  ["title", "body"],
);

export const newAnswer = guarded(
  z
    .strictObject({
      id: uuid(),
      kind: z.enum(answerKinds),
      body: longText(20_000),
      label: label(4),
      /** Who reads it beside the author, where it is RED. */
      readers: list(uuid(), 200),
      /** Its text may go into findings. */
      consent: checkbox(),
      ...guardFields,
    })
    .refine((input) => input.kind === "nothing" || input.body !== "", { path: ["body"], error: "required" }),
  ["body"],
);

/** A request, an answer or a hand-over, by its identifier. */
export const oneOfRequests = z.strictObject({ id: uuid() });
export const handedRequest = z.strictObject({ id: uuid(), accountId: uuid() });
export const extendedRequest = z.strictObject({ id: uuid(), ...due, reason: text(1_000) });
export const closedRequest = z.strictObject({ id: uuid(), reason: text(1_000) });
