import type { FormValues } from "../form";

/** What a form sends beside what was typed. */
const beside = ["groupId", "draftKey", "revision", "draft", "files"];

/** The typed values of a form by the names of its fields, without what only serves the sending. */
export function draftValues(typed: FormValues): FormValues {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !beside.includes(name)));
}
