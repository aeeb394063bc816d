"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { EntryFormHandle } from "../form/use-entry-form";
import type { PhotoSays } from "./photos";

/** Writes into a field as if it were typed, so that whoever listens hears of it. */
function fill(form: EntryFormHandle, name: string, value: string | null) {
  const field = form.element.current?.elements.namedItem(name);
  if (!value || !(field instanceof HTMLInputElement)) return;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** What a photo says of when and where, to be used or not: nothing is filled in by itself. */
export function PhotoOffer({
  form,
  said,
  done,
}: {
  form: EntryFormHandle;
  said: PhotoSays;
  done: () => void;
}) {
  const t = useTranslations("findings.photo");
  const format = useFormatter();
  const { day, time, place } = said;
  const when =
    day &&
    format.dateTime(new Date(`${day}T${time ?? "00:00"}Z`), {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: "UTC",
    });
  const words =
    when && place
      ? t("both", { when, place })
      : when
        ? t("when", { when })
        : t("where", { place: place ?? "" });
  function use() {
    fill(form, "observedFrom", day);
    fill(form, "observedAt", place);
    form.touch();
    done();
  }
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-md bg-sunk px-3 py-2">
      <p>{words}</p>
      <button type="button" className="button quiet" onClick={use}>
        {t("use")}
      </button>
    </div>
  );
}
