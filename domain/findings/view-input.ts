/** What the forms of saved views send. */
import * as z from "zod";
import { requiredText, revision, text, uuid } from "../input";

const name = requiredText(80).refine((value) => !value.includes("\n"), "text");

export const newView = z.strictObject({ name, filter: text(2000) });
export const renamedView = z.strictObject({ id: uuid(), revision: revision(), name });
export const forgottenView = z.strictObject({ id: uuid() });
