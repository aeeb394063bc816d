"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { RadioGroup } from "./choice-fields";
import { TextArea } from "./text-area";
import type { EntryFormHandle } from "./use-entry-form";

const around = 40;

/** The pieces that the guard found, by field, as the errors of the form say them. */
function piecesOf({ errors }: EntryFormHandle): [field: string, pieces: string[]][] {
  return Object.entries(errors).flatMap(([field, said]): [string, string[]][] => {
    const found = said.filter((error) => error.key.startsWith("personalData."));
    const pieces = found.flatMap((error) => String(error.values?.pieces ?? "").split(" · "));
    return pieces.length > 0 ? [[field, pieces.filter((piece) => piece !== "…")]] : [];
  });
}

/** A piece where it stands, with a few words around. */
function Excerpt({ text, piece }: { text: string; piece: string }) {
  const at = text.indexOf(piece);
  const until = at + piece.length;
  const before = text.slice(Math.max(0, at - around), Math.max(0, at));
  const after = text.slice(until, until + around);
  const [cutBefore, cutAfter] = [at > around, until + around < text.length];
  return (
    <li className="[overflow-wrap:anywhere]">
      {cutBefore ? before.replace(/^\S*/, "…") : before}
      <mark className="rounded-sm bg-sand px-0.5 font-medium text-sand-ink">{piece}</mark>
      {at >= 0 && (cutAfter ? after.replace(/\S*$/, "…") : after)}
    </li>
  );
}

/**
 * Stands below a text in which personal data was found: the pieces, marked, and the choice to take them out or to keep
 * them with a reason. The finding itself is the form's schema (`domain/guard/input.ts`), which no reading page loads.
 */
export function GuardField({ form }: { form: EntryFormHandle }) {
  const t = useTranslations("form.guard");
  const found = piecesOf(form);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const { errors, element } = form;
  useEffect(() => {
    if (!element.current) return;
    const texts = [...new FormData(element.current)].filter((entry): entry is [string, string] => {
      return typeof entry[1] === "string" && entry[0] in errors;
    });
    setTyped(Object.fromEntries(texts));
  }, [errors, element]);
  if (found.length === 0 && !form.value("guardChoice")) return null;
  return (
    <section aria-label={t("title")} className="grid gap-4 rounded-md border border-line bg-card p-4">
      <div>
        <h2 className="font-medium text-base">{t("title")}</h2>
        <p className="text-[0.9rem] text-muted">{t("why")}</p>
        <ul className="mt-2 list-disc pl-5">
          {found.flatMap(([field, pieces]) =>
            pieces.map((piece) => (
              <Excerpt key={field + piece} text={typed[field] ?? form.value(field)} piece={piece} />
            )),
          )}
        </ul>
      </div>
      <RadioGroup
        form={form}
        name="guardChoice"
        label={t("choice")}
        options={[
          { value: "take", label: t("take"), hint: t("takeHint") },
          { value: "keep", label: t("keep") },
        ]}
      />
      <TextArea
        form={form}
        name="guardReason"
        label={t("reason")}
        hint={t("reasonHint")}
        rows={2}
        maxLength={500}
        optional="one of them"
      />
    </section>
  );
}
