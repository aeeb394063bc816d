import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Flag } from "@/components/ui/flag";
import { Icon } from "@/components/ui/icon";
import type { Leg, Point, Structured } from "@/db/queries/finding-structure";
import { type Locale, readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";
import { writeDays, writePeriod } from "@/lib/dates";

/** A place with its flag: a known one, a locality in words, or the country alone. */
export function PlaceName({ point }: { point: Point }) {
  const locale = useLocale();
  const country = countryName(point.country, locale);
  const name = point.place ?? point.locality;
  return (
    <span className="inline-flex min-w-0 items-baseline gap-2">
      <Flag code={point.country} name={name ? country : ""} />
      <span className="min-w-0 [overflow-wrap:anywhere]">{name || country}</span>
    </span>
  );
}

/** "January to March 2022", "4 to 26 January 2022", "since March 2022". */
export function usePeriod() {
  const [t, locale] = [useTranslations("structure"), useLocale() as Locale];
  return (since: string | null, until: string | null): string | null => {
    if (since && until && since.length === 10 && until.length === 10) return writeDays(since, until, locale);
    if (since && until && since !== until)
      return t("between", { since: writePeriod(since, locale), until: writePeriod(until, locale) });
    if (since && since === until) return writePeriod(since, locale);
    if (since) return t("since", { since: writePeriod(since, locale) });
    return until && t("until", { until: writePeriod(until, locale) });
  };
}

const same = (one: Point, other: Point) =>
  one.country === other.country && one.place === other.place && one.locality === other.locality;

/** Legs that go on from where the one before ended are one chain. */
function chains(legs: Leg[]): Leg[][] {
  const found: Leg[][] = [];
  for (const leg of legs) {
    const before = found.at(-1)?.at(-1);
    if (before && same(before.to, leg.from)) found.at(-1)?.push(leg);
    else found.push([leg]);
  }
  return found;
}

function Chain({ legs }: { legs: Leg[] }) {
  const locale = useLocale();
  const period = usePeriod();
  const [first] = legs;
  if (!first) return null;
  return (
    <ol className="grid gap-1">
      <li>
        <PlaceName point={first.from} />
      </li>
      {legs.map((leg) => {
        const words = [leg.modeNames && readIn(leg.modeNames, locale).text, period(leg.since, leg.until)];
        return (
          <li key={`${leg.from.place}${leg.to.country}${leg.to.place}${leg.to.locality}`}>
            <p className="flex items-baseline gap-2 pl-0.5 text-[0.9rem] text-muted">
              <Icon name="arrow-down" />
              {words.filter(Boolean).join(" · ")}
            </p>
            <p>
              <PlaceName point={leg.to} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** The route as chains of legs, and how things were hidden. */
export function RouteCard({ structured: { legs, concealments } }: { structured: Structured }) {
  const [t, locale] = [useTranslations("structure"), useLocale()];
  if (legs.length === 0 && concealments.length === 0) return null;
  return (
    <Card title={t("route")}>
      <div className="grid gap-4">
        {chains(legs).map((chain, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chain is named by its place in the order alone
          <Chain key={at} legs={chain} />
        ))}
        {concealments.length > 0 && (
          <div>
            <h3 className="mb-1 font-semibold text-[0.9rem]">{t("concealments")}</h3>
            <ul className="flex flex-wrap gap-1.5">
              {concealments.map(({ code, names }) => (
                <li key={code}>
                  <Badge tone="waiting">{readIn(names, locale).text}</Badge>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Card>
  );
}
