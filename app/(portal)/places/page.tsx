import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { listPlaceCountries, listPlaces } from "@/db/queries/places";
import { readIn } from "@/domain/local-text";
import { mayBegin } from "@/domain/portal-roles";
import { byCountryName, countryName } from "@/lib/countries";
import { paths } from "@/lib/paths";
import { DirectoryTabs } from "../directory/tabs";
import { one, type Search } from "../params";
import { pageTitle } from "../title";
import { placeKinds } from "./kinds";

export async function generateMetadata() {
  return pageTitle((await getTranslations("places"))("title"));
}

export default async function PlacesPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const query = { q: one(search.q, 100), country: one(search.country, 2), kind: one(search.kind, 90) };
  const after = one(search.after, 1000);
  const [t, td, locale] = [
    await getTranslations("places"),
    await getTranslations("directory"),
    await getLocale(),
  ];
  const { places, countries, kinds, may } = await read(async (tx, viewer) => ({
    places: await listPlaces(tx, { cursor: after, words: query.q, country: query.country, kind: query.kind }),
    countries: await listPlaceCountries(tx),
    kinds: await placeKinds(tx, locale, query.kind),
    may: mayBegin(viewer),
  }));
  return (
    <>
      <PageHead
        title={td("title")}
        actions={
          may.vocabulary && (
            <ButtonLink href={paths.newPlace()} icon="plus">
              {t("add")}
            </ButtonLink>
          )
        }
      />
      <DirectoryTabs current="places" />
      <FilterForm label={t("search")} submit={t("search")}>
        <FilterText name="q" label={t("words")} value={query.q} />
        <FilterSelect
          name="country"
          label={t("country")}
          any={t("any")}
          value={query.country}
          options={byCountryName(countries, locale).map(({ code, name }) => ({ value: code, label: name }))}
        />
        <FilterSelect name="kind" label={t("kind")} any={t("any")} value={query.kind} options={kinds} />
      </FilterForm>
      <Card flush title={t("title")}>
        {places.rows.length === 0 && <Empty>{t("none")}</Empty>}
        <List>
          {places.rows.map((place) => (
            <ListRow
              key={place.id}
              href={may.vocabulary ? paths.editPlace(place.id) : undefined}
              lead={<Flag code={place.countryCode} />}
              title={place.name}
              meta={dotted(
                countryName(place.countryCode, locale),
                readIn(place.kindNames, locale).text,
                place.unlocode,
                place.latitude !== null &&
                  place.longitude !== null &&
                  `${place.latitude.toFixed(2)}, ${place.longitude.toFixed(2)}`,
              )}
            />
          ))}
        </List>
      </Card>
      <Pager
        first={after && paths.places(query)}
        next={places.next && paths.places({ ...query, after: places.next })}
      />
    </>
  );
}
