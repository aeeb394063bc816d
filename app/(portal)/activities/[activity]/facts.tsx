import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { Flag } from "@/components/ui/flag";
import { countryName } from "@/lib/countries";
import { instantOf, offsetOf, writeDays } from "@/lib/dates";
import { languageName } from "@/lib/language-name";
import { paths } from "@/lib/paths";
import type { Activity } from "./frame";

/** When, where and in which languages. */
export function ActivityFacts({ activity, signedIn }: { activity: Activity; signedIn: boolean }) {
  const [t, locale] = [useTranslations("activities"), useLocale()];
  const { startsOn, endsOn, timeZone, city, countryCode, address, mapUrl } = activity;
  const noon = instantOf(startsOn, "12:00", timeZone);
  const offset = noon === "skipped" ? "" : offsetOf(noon, timeZone);
  const list = new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type: "conjunction" });
  const name = (codes: string[]) => list.format(codes.map((code) => languageName(code, locale)));
  return (
    <Card
      title={t("whenWhere")}
      action={
        signedIn && (
          <a href={paths.rooms(activity.id)} className="text-accent-ink">
            {t("rooms")}
          </a>
        )
      }
    >
      <Facts>
        <Fact name={t("dates")}>
          <span className="block text-ink">{writeDays(startsOn, endsOn, locale)}</span>
          {t("timesIn", { zone: timeZone.replaceAll("_", " "), offset })}
        </Fact>
        <Fact name={t("place")}>
          <span className="flex items-baseline gap-1.5 text-ink">
            <Flag code={countryCode} />
            {countryCode ? `${city}, ${countryName(countryCode, locale)}` : city}
          </span>
          {address && <span className="block">{address}</span>}
          {mapUrl && (
            <a href={mapUrl} rel="noreferrer noopener" target="_blank" className="link inline-block py-0.5">
              {t("map")}
            </a>
          )}
        </Fact>
        {activity.languages.length > 0 && <Fact name={t("languages")}>{name(activity.languages)}</Fact>}
        {activity.interpretation.length > 0 && (
          <Fact name={t("interpretation")}>{name(activity.interpretation)}</Fact>
        )}
      </Facts>
    </Card>
  );
}
