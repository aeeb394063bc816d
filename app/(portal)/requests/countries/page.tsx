import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Flag } from "@/components/ui/flag";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import { TlpBanner } from "@/components/ui/tlp";
import { listResponding } from "@/db/queries/requests";
import { strictest } from "@/domain/labels";
import { countryName } from "@/lib/countries";
import { paths } from "@/lib/paths";
import { pageTitle } from "../../title";

export async function generateMetadata() {
  return pageTitle((await getTranslations("requests"))("byCountry"));
}

/** What is open with whom, and how fast answers come: counted from what the reader may read. */
export default async function RequestsByCountryPage() {
  const [t, locale] = [await getTranslations("requests"), await getLocale()];
  const rows = await read((tx) => listResponding(tx));
  const number = new Intl.NumberFormat(locale);
  const many = (count: number) => (count > 0 ? number.format(count) : null);
  const time = (hours: number) =>
    hours < 48 ? t("hours", { count: Math.max(1, hours) }) : t("days", { count: Math.round(hours / 24) });
  return (
    <>
      <TlpBanner label={strictest(0, rows)} />
      <PageHead
        trail={[{ href: paths.requests(), label: t("title") }]}
        title={t("byCountry")}
        meta={t("byCountryHint")}
      />
      <Card flush>
        {rows.length === 0 ? (
          <Empty>{t("empty")}</Empty>
        ) : (
          <Table
            caption={t("byCountry")}
            columns={[
              { key: "name", label: t("asked") },
              { key: "open", label: t("states.open"), numeric: true },
              { key: "late", label: t("states.late"), numeric: true },
              { key: "answered", label: t("states.answered"), numeric: true },
              { key: "median", label: t("median") },
            ]}
            rows={rows.map((row) => ({
              key: row.countryCode ?? row.name,
              cells: {
                name: (
                  <span className="inline-flex items-baseline gap-2">
                    <Flag code={row.countryCode} />
                    {row.countryCode ? countryName(row.countryCode, locale) : row.name}
                  </span>
                ),
                open: many(row.open),
                late: row.late > 0 ? <span className="text-bad-ink">{number.format(row.late)}</span> : null,
                answered: many(row.answered),
                median: row.medianHours === null ? null : time(row.medianHours),
              },
            }))}
          />
        )}
      </Card>
    </>
  );
}
