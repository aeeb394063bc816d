/** What forms send of attachments. */
import * as z from "zod";
import { mostFiles } from "./attachments";
import { uuid } from "./input";

const chosen = (value: unknown) => [value].flat().filter((each) => each instanceof File && each.size > 0);

/** The files of a field; where nothing is chosen, browsers send one that is empty. */
export const attachedFiles = () => z.preprocess(chosen, z.array(z.instanceof(File)).max(mostFiles));

export const newAttachments = z.strictObject({
  findingId: uuid(),
  files: attachedFiles().refine((files) => files.length > 0, "required"),
});

export const removedAttachment = z.strictObject({ id: uuid() });
