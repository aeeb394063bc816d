/** What the forms about the messages of an agenda send. */
import * as z from "zod";
import { checkbox, list, longText, revision, uuid, whole } from "../input";

const word = longText(1_000);

export const agendaWord = z.strictObject({ activityId: uuid(), version: whole(1, 100_000), note: word });
export const editedMessage = z
  .strictObject({
    activityId: uuid(),
    id: uuid(),
    revision: revision(),
    note: word,
    keep: list(uuid(), 2_000),
    excluded: checkbox(),
  })
  .refine(({ keep, excluded }) => keep.length > 0 || excluded, { path: ["keep"], error: "keepOrExclude" });
export const sentMessages = z.strictObject({ activityId: uuid(), version: whole(1, 100_000) });
export const oneMessage = z.strictObject({ activityId: uuid(), id: uuid() });
