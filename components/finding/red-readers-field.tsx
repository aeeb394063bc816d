import { CheckboxGroup } from "../form/choice-fields";
import type { Option } from "../form/select-field";
import type { EntryFormHandle } from "../form/use-entry-form";

/** Who reads beside the author what is RED; folded away while the label is another. */
export function RedReadersField({
  form,
  members,
  summary,
  label,
  hint,
}: {
  form: EntryFormHandle;
  members: Option[];
  summary: string;
  label: string;
  hint: string;
}) {
  return (
    <details open={form.value("label") === "4" || Boolean(form.errors.readers) || undefined}>
      <summary className="text-accent-ink">{summary}</summary>
      <div className="mt-2">
        <CheckboxGroup
          form={form}
          name="readers"
          label={label}
          hint={hint}
          options={members}
          columns
          optional
        />
      </div>
    </details>
  );
}
