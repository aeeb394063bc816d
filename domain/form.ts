/** What a form sends and gets back: the typed values, errors at their fields, never an exception. */
import type * as z from "zod";

/** A sentence under `errors` in the messages, with what it says in numbers. */
export type FieldError = { key: string; values?: Record<string, string | number> };

export type FormValues = Record<string, string | string[]>;

export type FormState = {
  values: FormValues;
  errors: Record<string, FieldError[]>;
  /** An error of the whole form, for example "changed by someone else meanwhile". */
  failure?: FieldError;
  /** The texts as they stand in the database, after a stale version. */
  theirs?: FormValues;
  /** Set when the act succeeded and the page stays. */
  done?: FieldError;
};

export const untouched: FormState = { values: {}, errors: {} };

/** The path of a zod issue as the form's field name: ["title", "es"] is `title.es`. */
function fieldName(path: PropertyKey[]): string {
  return path.map(String).join(".");
}

function fieldError(issue: z.core.$ZodIssue): FieldError {
  switch (issue.code) {
    case "custom":
      return { key: issue.message || "invalid", values: issue.params };
    case "too_small":
      return issue.origin === "string" && Number(issue.minimum) <= 1
        ? { key: "required" }
        : { key: `tooSmall.${sizeOf(issue.origin)}`, values: { minimum: Number(issue.minimum) } };
    case "too_big":
      return { key: `tooBig.${sizeOf(issue.origin)}`, values: { maximum: Number(issue.maximum) } };
    case "invalid_type":
      if (Array.isArray(issue.input)) return { key: "repeated" };
      return issue.input === undefined || issue.input === null || issue.input === ""
        ? { key: "required" }
        : { key: "invalid" };
    case "invalid_format":
      if (issue.input === "") return { key: "required" };
      return { key: issue.format === "email" ? "email" : "invalid" };
    case "invalid_value":
      return { key: issue.input === undefined || issue.input === "" ? "choose" : "invalid" };
    case "unrecognized_keys":
      return { key: "unknownField" };
    default:
      return { key: "invalid" };
  }
}

function sizeOf(origin: string): "text" | "list" | "number" {
  if (origin === "string") return "text";
  return origin === "array" || origin === "set" ? "list" : "number";
}

/** Every issue of a failed parse (made with `reportInput`) at its field; issues of the whole input stand under "". */
export function fieldErrors(error: z.ZodError): Record<string, FieldError[]> {
  const errors: Record<string, FieldError[]> = {};
  for (const issue of error.issues) {
    const name = issue.code === "unrecognized_keys" ? "" : fieldName(issue.path);
    const said = errors[name] ?? [];
    const saying = fieldError(issue);
    if (!said.some((each) => each.key === saying.key)) errors[name] = [...said, saying];
  }
  return errors;
}
