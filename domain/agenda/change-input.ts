/** What the editor of an agenda sends: sessions as they are to be, and the revisions that the change was made on. */
import * as z from "zod";
import { label, language, localText, uuid } from "../input";
import { sessionKinds } from "./kinds";
import { agendaVerbs } from "./session";

/** More at once is no change but another agenda. */
const MOST = 2000;

const ids = (max: number) => z.array(uuid()).max(max);
const instant = () =>
  z.iso
    .datetime({ offset: true })
    .refine((value) => value >= "1900" && value < "2200", "invalid")
    .transform((value) => new Date(value).toISOString());

const item = z.strictObject({
  id: uuid(),
  title: localText(200),
  minutes: z.int().min(1).max(1440),
  speakerIds: ids(100),
});

const session = z
  .strictObject({
    sessionId: uuid(),
    kind: z.enum(sessionKinds),
    label: label(3),
    title: localText(200, { required: true }),
    summary: localText(5_000),
    startsAt: instant().nullable(),
    minutes: z.int().min(5).max(1440),
    roomIds: ids(50),
    plenary: z.boolean(),
    languages: z.array(language()).max(20),
    interpretation: z.array(language()).max(20),
    speakerIds: ids(100),
    organisationIds: ids(100),
    interpreterIds: ids(100),
    items: z.array(item).max(200),
    fixed: z.boolean(),
  })
  .refine(({ plenary, roomIds }) => !plenary || roomIds.length === 0, { path: ["roomIds"], error: "invalid" })
  .refine(({ startsAt, plenary, roomIds }) => startsAt === null || plenary || roomIds.length > 0, {
    path: ["roomIds"],
    error: "required",
  })
  .refine(({ items, minutes }) => items.reduce((sum, each) => sum + each.minutes, 0) <= minutes, {
    path: ["items"],
    error: "itemsTooLong",
  });

const verbs = agendaVerbs.filter((verb) => verb !== "undo" && verb !== "redo" && verb !== "reset");

export const agendaChange = z
  .strictObject({
    activityId: uuid(),
    act: z.enum(verbs),
    base: z.record(uuid(), z.int().min(1).nullable()),
    after: z.record(uuid(), session.nullable()),
    /** The number of the newest act that the editor knows. */
    known: z.int().min(0),
  })
  .refine(
    ({ base, after }) => {
      const touched = Object.keys(after);
      return (
        touched.length > 0 &&
        touched.length <= MOST &&
        touched.every((id) => id in base && (after[id] === null || after[id]?.sessionId === id)) &&
        Object.keys(base).length === touched.length
      );
    },
    { error: "invalid" },
  );

export const agendaTurn = z.strictObject({
  activityId: uuid(),
  turn: z.enum(["undo", "redo"]),
  known: z.int().min(0),
});
