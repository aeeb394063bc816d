import { getTranslations } from "next-intl/server";
import type { Locale } from "@/domain/local-text";
import { writeMoment } from "@/lib/dates";

/** What the paper of an agenda says beside the agenda, in one language. */
export async function agendaWords(locale: Locale, timeZone: string) {
  const t = await getTranslations({ locale, namespace: "agenda" });
  const ta = await getTranslations({ locale, namespace: "activities" });
  return {
    agenda: t("title"),
    note: ta("readerNote"),
    plenary: t("plenary"),
    nothing: t("nothing"),
    kind: (kind: string) => t(`kinds.${kind as "opening"}`),
    zone: (city: string, offset: string) => t("zone", { city, offset }),
    version: (number: number, at: Date) =>
      `${t("asPlanned", { number })}, ${writeMoment(at, locale, timeZone)}`,
    pageOf: (page: number, pages: number) => t("pageOf", { page, pages }),
  };
}

export type AgendaWords = Awaited<ReturnType<typeof agendaWords>>;
