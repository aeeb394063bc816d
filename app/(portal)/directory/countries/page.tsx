import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import { PageHead } from "@/components/ui/page-head";
import { listCountries } from "@/db/queries/countries";
import { mayBegin } from "@/domain/portal-roles";
import { byCountryName } from "@/lib/countries";
import { paths } from "@/lib/paths";
import { pageTitle } from "../../title";
import { DirectoryTabs } from "../tabs";

export async function generateMetadata() {
  return pageTitle((await getTranslations("directory"))("countries"));
}

export default async function CountriesPage() {
  const [t, locale] = [await getTranslations("directory"), await getLocale()];
  const { countries, may } = await read(async (tx, viewer) => ({
    countries: await listCountries(tx),
    may: mayBegin(viewer),
  }));
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          <>
            <ButtonLink href={paths.directoryExport("csv")} icon="download">
              {t("csv")}
            </ButtonLink>
            <ButtonLink href={paths.directoryExport("vcf")} icon="download">
              {t("vcard")}
            </ButtonLink>
            {may.administer && (
              <ButtonLink href={paths.newCountry()} icon="plus">
                {t("addCountry")}
              </ButtonLink>
            )}
          </>
        }
      />
      <DirectoryTabs current="countries" />
      <Card flush>
        <List>
          {byCountryName(countries, locale).map((country) => (
            <ListRow
              key={country.code}
              href={paths.country(country.code)}
              lead={<Flag code={country.code} />}
              title={country.name}
              meta={country.lead ?? t("organisationCount", { count: country.organisations })}
              side={country.roles.map((role) => (
                <Badge key={role} tone="info">
                  {t(`roles.${role}`)}
                </Badge>
              ))}
            />
          ))}
        </List>
      </Card>
    </>
  );
}
