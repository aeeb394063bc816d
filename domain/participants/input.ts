/** What the forms of an import send. The file stands beside, since a schema cannot look into it. */
import * as z from "zod";
import { checkbox, uuid } from "../input";
import { type Columns, importFields } from "./fields";
import { sheetLimits } from "./sheet";

/** Where nothing is chosen, browsers send a file without a name. */
const file = () => z.instanceof(File, { error: "required" }).refine(({ name }) => name !== "", "required");

export const newImport = z.strictObject({ activityId: uuid(), file: file() });

const column = z.union([z.literal(""), z.enum(importFields)]);
const byIndex = z
  .record(z.string().regex(/^\d{1,2}$/), column)
  .refine((columns) => Object.keys(columns).length <= sheetLimits.columns, "invalid")
  .superRefine((columns, context) => {
    const taken = new Set<string>();
    for (const [index, field] of Object.entries(columns)) {
      if (field && taken.has(field))
        context.addIssue({ code: "custom", message: "columnTwice", path: [index] });
      taken.add(field);
    }
  });

export const importColumns = z
  .strictObject({ id: uuid(), columns: byIndex })
  .transform(({ id, columns }) => ({
    id,
    columns: Array.from(
      { length: sheetLimits.columns },
      (_, index): Columns[number] => columns[index] || null,
    ),
  }));

/** `seen` says which preview the yes is to. */
export const confirmedImport = z.strictObject({
  id: uuid(),
  seen: z.string().regex(/^[0-9a-f]{64}$/, "invalid"),
  leaveOut: checkbox(),
});

export const oneImport = z.strictObject({ id: uuid() });
