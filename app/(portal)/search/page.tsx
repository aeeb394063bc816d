import { getLocale, getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { SearchBox } from "@/components/shell/search-box";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner, TlpTag } from "@/components/ui/tlp";
import { listCountries } from "@/db/queries/countries";
import { type Hit, searchKinds, searchTitles } from "@/db/queries/search";
import { folded } from "@/domain/folded";
import { strictest } from "@/domain/labels";
import { type LocalText, readIn } from "@/domain/local-text";
import { byCountryName } from "@/lib/countries";
import { paths } from "@/lib/paths";
import { one, type Search } from "../params";
import { pageTitle } from "../title";

export async function generateMetadata() {
  return pageTitle((await getTranslations("search"))("title"));
}

const ways: Record<Hit["kind"], (hit: Hit) => string> = {
  activity: (hit) => paths.activity(hit.id),
  session: (hit) => paths.session(hit.parent ?? "", hit.id),
  group: (hit) => paths.group(hit.id),
  finding: (hit) => paths.finding(hit.id),
  priority: (hit) => paths.priority(hit.id),
  document: (hit) => paths.document(hit.id),
  organisation: (hit) => paths.organisation(hit.id),
  person: (hit) => paths.person(hit.id),
};

/** Titles and names, accents and case aside. What may not be read is not searched. */
export default async function SearchPage({ searchParams }: { searchParams: Search }) {
  const q = one((await searchParams).q)?.trim() ?? "";
  const [t, locale] = [await getTranslations("search"), await getLocale()];
  const { hits, countries } = await readOpen(async (tx) =>
    q ? { hits: await searchTitles(tx, q), countries: await listCountries(tx) } : { hits: [], countries: [] },
  );
  const places = byCountryName(countries, locale).filter((country) =>
    folded(country.name).includes(folded(q)),
  );
  const found = searchKinds
    .map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }))
    .filter((group) => group.hits.length > 0);
  return (
    <>
      <TlpBanner
        label={strictest(
          0,
          hits.map((hit) => ({ label: hit.label ?? 0 })),
        )}
      />
      <PageHead title={q ? t("results", { q }) : t("title")} />
      <div className="mb-5 md:hidden">
        <SearchBox value={q} />
      </div>
      {!q && <p className="text-muted">{t("hint")}</p>}
      {q && found.length === 0 && places.length === 0 && (
        <Card flush>
          <Empty>{t("nothing", { q })}</Empty>
        </Card>
      )}
      <div className="grid max-w-4xl gap-5">
        {places.length > 0 && (
          <Card title={t("kinds.country")} flush>
            <List>
              {places.map((country) => (
                <ListRow
                  key={country.code}
                  href={paths.country(country.code)}
                  lead={<Flag code={country.code} />}
                  title={country.name}
                />
              ))}
            </List>
          </Card>
        )}
        {found.map((group) => (
          <Card key={group.kind} title={t(`kinds.${group.kind}`)} flush>
            <List>
              {group.hits.map((hit) => (
                <ListRow
                  key={hit.id}
                  href={ways[hit.kind](hit)}
                  title={hit.title.und ?? readIn(hit.title as LocalText, locale).text}
                  side={hit.label !== null && <TlpTag label={hit.label} />}
                />
              ))}
            </List>
          </Card>
        ))}
      </div>
    </>
  );
}
