import { useLocale, useTranslations } from "next-intl";
import { Compared } from "@/components/finding/compared";
import type { NamesOfKept } from "@/db/queries/kept-structure";
import type { KeptStructure } from "@/domain/findings/kept-structure";
import { readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";
import { writeDay } from "@/lib/dates";
import { usePeriod } from "../route-card";

type Kept = KeptStructure | null;

/** What a version says of its route and seizure, a line for each piece. */
function useLines(names: NamesOfKept) {
  const [t, locale, period] = [useTranslations("structure"), useLocale(), usePeriod()];
  const country = (code: string | null) => code && countryName(code, locale);
  const word = (code: string | null) => {
    const found = code && names.terms.get(code);
    return found ? readIn(found, locale).text : code;
  };
  const at = (code: string, placeId: string | null, locality: string) =>
    [placeId ? names.places.get(placeId) : locality, country(code)].filter(Boolean).join(", ");
  const fact = (name: string, value: string | number | null) =>
    value === null || value === "" ? [] : [`${name}: ${value}`];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  return {
    route: (kept: Kept) =>
      (kept?.legs ?? []).map((leg) => {
        const from = at(leg.fromCountry, leg.fromPlaceId, leg.fromLocality);
        const to = at(leg.toCountry, leg.toPlaceId, leg.toLocality);
        return [`${from} → ${to}`, word(leg.mode), period(leg.since, leg.until)].filter(Boolean).join(" · ");
      }),
    concealments: (kept: Kept) => (kept?.concealments ?? []).map((code) => word(code) ?? code),
    seizure: (kept: Kept) => {
      const seizure = kept?.seizure;
      if (!seizure) return [];
      return [
        ...fact(t("seizedOn"), writeDay(seizure.on, locale)),
        ...fact(t("seizedAt"), at(seizure.country, seizure.placeId, seizure.locality)),
        ...fact(t("placeKind"), word(seizure.placeKind)),
        ...seizure.drugs.map(({ drug, form, quantity, unit }) => {
          const kind = [word(drug), word(form)].filter(Boolean).join(", ");
          return `${kind}: ${number.format(quantity)} ${word(unit)}`;
        }),
        ...fact(t("mode"), word(seizure.mode)),
        ...fact(t("concealment"), word(seizure.concealment)),
        ...fact(t("producedIn"), country(seizure.producedIn)),
        ...fact(t("departedFrom"), country(seizure.departedFrom)),
        ...fact(t("transit"), seizure.transit.map(country).join(", ")),
        ...fact(t("destination"), country(seizure.destination)),
        ...fact(t("arrested"), seizure.arrested),
      ];
    },
  };
}

/** Route, concealments and seizure of two versions side by side; what neither has is left out. */
export function ComparedStructure({
  before,
  after,
  names,
  heads,
}: {
  before: Kept;
  after: Kept;
  names: NamesOfKept;
  heads: [string, string];
}) {
  const t = useTranslations("structure");
  const lines = useLines(names);
  return (["route", "concealments", "seizure"] as const).map((part) => {
    const [left, right] = [lines[part](before).join("\n"), lines[part](after).join("\n")];
    if (!left && !right) return null;
    return <Compared key={part} name={t(part)} before={left} after={right} heads={heads} />;
  });
}
