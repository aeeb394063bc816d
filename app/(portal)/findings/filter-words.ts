import { getLocale, getTranslations } from "next-intl/server";
import { writeDay } from "@/lib/dates";
import type { FilterInAddress } from "./filter";
import type { FilterOptions } from "./filter-options";

const order = [
  "q",
  "group",
  "label",
  "state",
  "country",
  "place",
  "mode",
  "concealment",
  "from",
  "until",
  "source",
  "information",
  "organisation",
  "priority",
] as const;

type Named = (typeof order)[number];
export type FilterWord = { key: Named; name: string; value: string };

/** The name of each filter, in the order in which a form asks for them. */
export async function filterNames(): Promise<Record<Named, string>> {
  const [t, ts] = [await getTranslations("findings"), await getTranslations("structure.filter")];
  return {
    q: t("words"),
    group: t("group"),
    label: t("label"),
    state: ts("state"),
    country: ts("country"),
    place: ts("place"),
    mode: ts("mode"),
    concealment: ts("concealment"),
    from: ts("from"),
    until: ts("until"),
    source: t("source"),
    information: t("information"),
    organisation: ts("organisation"),
    priority: ts("priority"),
  };
}

/** The filters that are set, in words; a choice that this reader is not offered has none. */
export async function filterWords(filter: FilterInAddress, options: FilterOptions): Promise<FilterWord[]> {
  const [names, locale] = [await filterNames(), await getLocale()];
  return order.flatMap((key) => {
    const said = filter[key];
    if (!said) return [];
    const offered = key in options ? options[key as keyof FilterOptions] : null;
    const day = key === "from" || key === "until" ? writeDay(said, locale) : said;
    const value = offered ? (offered.find((each) => each.value === said)?.label ?? "–") : day;
    return [{ key, name: names[key], value }];
  });
}
