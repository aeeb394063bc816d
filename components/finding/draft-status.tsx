"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Saved } from "../device/unsent-drafts";

/** Whether what is being written is saved, said as it changes. */
export function DraftStatus({ state }: { state: Saved | null }) {
  const t = useTranslations("findings.draft");
  const locale = useLocale();
  const said = () => {
    if (!state) return t("savesItself");
    if (state.kind !== "saved") return t(`states.${state.kind}`);
    const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
    return t("saved", { time: time.format(new Date(state.savedAt)) });
  };
  const wrong = state && state.kind !== "saved";
  return (
    <p
      aria-live="polite"
      className={`needs-js w-full text-[0.9rem] ${wrong ? "rounded-md bg-sand px-3 py-2 text-sand-ink" : "text-muted"}`}
    >
      {said()}
    </p>
  );
}
