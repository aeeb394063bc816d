"use client";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** What is on this device alone, and why. */
export function Unsent({ count, waits }: { count: number; waits: "later" | "signedOut" | null }) {
  const t = useTranslations("attendance");
  if (count === 0) return null;
  return (
    <Notice tone="waiting">
      {waits === null ? t("sending", { count }) : t(`waits.${waits}`, { count })}
    </Notice>
  );
}
