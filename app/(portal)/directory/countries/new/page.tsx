import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { PageHead } from "@/components/ui/page-head";
import { listCountries } from "@/db/queries/countries";
import { mayBegin } from "@/domain/portal-roles";
import { byCountryName, countryCodes } from "@/lib/countries";
import { paths } from "@/lib/paths";
import { pageTitle } from "../../../title";
import { CountryForm } from "./country-form";

export async function generateMetadata() {
  return pageTitle((await getTranslations("directory"))("addCountry"));
}

export default async function NewCountryPage() {
  const [t, locale] = [await getTranslations("directory"), await getLocale()];
  const { taken, may } = await read(async (tx, viewer) => ({
    taken: new Set((await listCountries(tx)).map((country) => country.code)),
    may: mayBegin(viewer),
  }));
  if (!may.administer) notFound();
  const free = byCountryName(
    countryCodes.filter((code) => !taken.has(code)).map((code) => ({ code })),
    locale,
  );
  return (
    <>
      <PageHead trail={[{ href: paths.countries(), label: t("countries") }]} title={t("addCountry")} />
      <ClientMessages namespaces={["directory.countryForm"]}>
        <CountryForm
          countries={free.map(({ code, name }) => ({ value: code, label: name }))}
          requestId={v7()}
        />
      </ClientMessages>
    </>
  );
}
