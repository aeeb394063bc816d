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
import { listOrganisations } from "@/db/queries/organisations";
import { organisationTypes } from "@/domain/directory";
import { mayBegin } from "@/domain/portal-roles";
import { countryName } from "@/lib/countries";
import { paths, withQuery } from "@/lib/paths";
import { one, type Search } from "../../params";
import { pageTitle } from "../../title";
import { DirectoryTabs } from "../tabs";

export async function generateMetadata() {
  return pageTitle((await getTranslations("directory"))("organisations"));
}

export default async function OrganisationsPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const query = { q: one(search.q, 100), type: organisationTypes.find((type) => type === search.type) };
  const after = one(search.after, 1000);
  const [t, locale] = [await getTranslations("directory"), await getLocale()];
  const { organisations, may } = await read(async (tx, viewer) => ({
    organisations: await listOrganisations(tx, { cursor: after, words: query.q, type: query.type }),
    may: mayBegin(viewer),
  }));
  const here = withQuery(paths.organisations(), query);
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          may.administer && (
            <ButtonLink href={paths.newOrganisation()} icon="plus">
              {t("addOrganisation")}
            </ButtonLink>
          )
        }
      />
      <DirectoryTabs current="organisations" />
      <FilterForm label={t("search")} submit={t("search")}>
        <FilterText name="q" label={t("words")} value={query.q} />
        <FilterSelect
          name="type"
          label={t("type")}
          any={t("any")}
          value={query.type}
          options={organisationTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
        />
      </FilterForm>
      <Card flush>
        {organisations.rows.length === 0 && <Empty>{t("nothing")}</Empty>}
        <List>
          {organisations.rows.map((organisation) => (
            <ListRow
              key={organisation.id}
              href={paths.organisation(organisation.key)}
              lead={<Flag code={organisation.countryCode} />}
              title={organisation.name}
              meta={dotted(
                t(`types.${organisation.type}`),
                organisation.countryCode && countryName(organisation.countryCode, locale),
              )}
            />
          ))}
        </List>
      </Card>
      <Pager
        first={after && here}
        next={organisations.next && withQuery(paths.organisations(), { ...query, after: organisations.next })}
      />
    </>
  );
}
