/** What the forms of an activity send: the activity itself, its participants, its rooms. */
import * as z from "zod";
import { activityKinds, activityRoles, daysLater, longestActivity } from "./activities";
import {
  checkbox,
  clock,
  countryCode,
  day,
  email,
  label,
  language,
  list,
  localText,
  optional,
  requiredLongText,
  requiredText,
  revision,
  text,
  timeZone,
  uuid,
  whole,
} from "./input";

const dates = { startsOn: day(), endsOn: day() };
type Dates = { startsOn: string; endsOn: string };

const inOrder = (input: Dates) => input.endsOn >= input.startsOn;
const short = (input: Dates) => !inOrder(input) || daysLater(input.startsOn, input.endsOn) < longestActivity;
const order = { path: ["endsOn"], error: "endBeforeStart" };
const tooLong = { path: ["endsOn"], error: "activityTooLong" };

const content = {
  kind: z.enum(activityKinds),
  title: localText(200, { required: true }),
  summary: localText(2_000),
  objectives: localText(10_000),
  city: requiredText(120),
  address: text(300),
  mapUrl: text(500).refine((value) => value === "" || /^https:\/\/[^\s]+$/.test(value), "website"),
  countryCode: optional(countryCode()),
  timeZone: timeZone(),
  ...dates,
  languages: list(language(), 20),
  interpretation: list(language(), 20),
  countriesTotal: optional(whole(1, 250)),
  illustrative: checkbox(),
  label: label(3),
};

export const newActivity = z.strictObject(content).refine(inOrder, order).refine(short, tooLong);

/** `reason` is needed where the label becomes looser. */
export const editedActivity = z
  .strictObject({ id: uuid(), revision: revision(), ...content, reason: text(1_000) })
  .refine(inOrder, order)
  .refine(short, tooLong);

export const copiedActivity = z.strictObject({
  id: uuid(),
  title: localText(200, { required: true }),
  startsOn: day(),
});

export const oneActivity = z.strictObject({ id: uuid() });

export const cancelledActivity = z.strictObject({ id: uuid(), reason: requiredLongText(1_000) });

const roles = list(z.enum(activityRoles)).refine((held) => held.length > 0, "choose");

const person = {
  name: text(160),
  function: text(160),
  organisationId: optional(uuid()),
  email: optional(email()),
  languages: list(language(), 20),
  roles,
  namePublic: checkbox(),
  /** Said that they come and do what they are down for. */
  confirmed: checkbox(),
};

/** A person with an account is named by it; of one without, the name is needed. */
const named = (input: { accountId: string | null; name: string }) =>
  Boolean(input.accountId) || input.name !== "";
const nameNeeded = { path: ["name"], error: "required" };

export const newParticipant = z
  .strictObject({ activityId: uuid(), accountId: optional(uuid()), ...person })
  .refine(named, nameNeeded);

export const editedParticipant = z
  .strictObject({ id: uuid(), revision: revision(), accountId: optional(uuid()), ...person })
  .refine(named, nameNeeded);

export const oneParticipant = z.strictObject({ id: uuid() });

const room = {
  name: requiredText(120),
  capacity: optional(whole(1, 100_000)),
  opensAt: optional(clock()),
  closesAt: optional(clock()),
};
const hours = (input: { opensAt: string | null; closesAt: string | null }) =>
  !input.opensAt || !input.closesAt || input.closesAt > input.opensAt;
const hoursInOrder = { path: ["closesAt"], error: "endBeforeStart" };

export const newRoom = z.strictObject({ activityId: uuid(), ...room }).refine(hours, hoursInOrder);

export const editedRoom = z
  .strictObject({ id: uuid(), revision: revision(), ...room })
  .refine(hours, hoursInOrder);

export const movedRoom = z.strictObject({ id: uuid(), direction: z.enum(["up", "down"]) });

export const oneRoom = z.strictObject({ id: uuid() });
