"use client";
import { useTranslations } from "next-intl";
import type { EntryFormHandle } from "@/components/form/use-entry-form";

/** Ticks or clears all boxes of a group that the search shows. */
export function AllOrNone({ form, name }: { form: EntryFormHandle; name: string }) {
  const t = useTranslations("delegations.form");
  function tick(group: Element | null, on: boolean) {
    for (const box of group?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? [])
      if (!box.closest("label")?.hidden) box.checked = on;
    form.touch();
  }
  return (
    <div className="mb-1 flex gap-2">
      {([true, false] as const).map((on) => (
        <button
          key={String(on)}
          type="button"
          className="button quiet"
          onClick={(event) => tick(event.currentTarget.closest("fieldset"), on)}
        >
          {t(on ? "all" : "none")}
        </button>
      ))}
    </div>
  );
}
