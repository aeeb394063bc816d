/** What the forms of a document send. Files stand beside, since a schema cannot look into them. */
import * as z from "zod";
import { day, label, language, list, optional, requiredText, revision, text, uuid } from "./input";

/** Where nothing is chosen, browsers send a file without a name. */
const file = () => z.instanceof(File, { error: "required" }).refine(({ name }) => name !== "", "required");

const content = {
  title: requiredText(300),
  symbol: text(60),
  label: label(4),
  /** Who reads it beside the author, where it is RED. */
  readers: list(uuid(), 200),
  status: z.enum(["draft", "final", "withdrawn"]),
  datedOn: optional(day()),
};

export const newDocument = z.strictObject({
  spaceId: uuid(),
  contributionId: optional(uuid()),
  ...content,
  status: z.enum(["draft", "final"]),
  language: language(),
  file: file(),
  note: text(500),
});

export const editedDocument = z.strictObject({
  id: uuid(),
  revision: revision(),
  ...content,
  reason: text(1_000),
});

export const newDocumentVersion = z.strictObject({
  documentId: uuid(),
  language: language(),
  file: file(),
  note: text(500),
});
