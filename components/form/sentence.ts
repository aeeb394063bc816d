"use client";
import { useTranslations } from "next-intl";
import type { FieldError } from "@/domain/form";

/** Says an error in the reader's language. */
export function useSentence() {
  const t = useTranslations("errors");
  return (error: FieldError) => t(error.key as Parameters<typeof t>[0], error.values as never);
}
