import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { PageHead } from "@/components/ui/page-head";
import { listCountries } from "@/db/queries/countries";
import { mayBegin } from "@/domain/portal-roles";
import { byCountryName } from "@/lib/countries";
import { paths } from "@/lib/paths";
import { languageOptions } from "../../../documents/space";
import { pageTitle } from "../../../title";
import { OrganisationForm } from "../organisation-form";

export async function generateMetadata() {
  return pageTitle((await getTranslations("directory"))("addOrganisation"));
}

export default async function NewOrganisationPage() {
  const [t, locale] = [await getTranslations("directory"), await getLocale()];
  const { countries, may } = await read(async (tx, viewer) => ({
    countries: await listCountries(tx),
    may: mayBegin(viewer),
  }));
  if (!may.administer) notFound();
  return (
    <>
      <PageHead
        trail={[{ href: paths.organisations(), label: t("organisations") }]}
        title={t("addOrganisation")}
      />
      <ClientMessages namespaces={["directory.organisationForm", "directory.types"]}>
        <OrganisationForm
          requestId={v7()}
          cancel={paths.organisations()}
          languages={await languageOptions()}
          countries={byCountryName(countries, locale).map(({ code, name }) => ({ value: code, label: name }))}
        />
      </ClientMessages>
    </>
  );
}
