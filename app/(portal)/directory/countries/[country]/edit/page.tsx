import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { findCountry } from "@/db/queries/countries";
import { listOrganisations } from "@/db/queries/organisations";
import { countryName } from "@/lib/countries";
import { paths } from "@/lib/paths";
import { LeadForm, RoleForm } from "./country-forms";

export default async function EditCountryPage({ params }: { params: Promise<{ country: string }> }) {
  const code = (await params).country.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) notFound();
  const [t, locale] = [await getTranslations("directory"), await getLocale()];
  const { country, organisations } = await read(async (tx) => ({
    country: await findCountry(tx, code),
    organisations: await listOrganisations(tx, { country: code }),
  }));
  if (!country || !(country.canAdminister || country.canOrganise)) notFound();
  const name = countryName(code, locale);
  const options = organisations.rows
    .filter((organisation) => organisation.type !== "diplomatic mission")
    .map((organisation) => ({ value: organisation.id, label: organisation.name }));
  return (
    <>
      <Title>{`${t("edit")}: ${name} · Enlace`}</Title>
      <PageHead
        trail={[
          { href: paths.countries(), label: t("countries") },
          { href: paths.country(code), label: name },
        ]}
        title={t("edit")}
      />
      <ClientMessages namespaces={["directory.countryForm", "directory.roles"]}>
        <div className="grid gap-5">
          {country.canAdminister && (
            <Card title={t("lead")}>
              <LeadForm country={country} organisations={options} requestId={v7()} />
            </Card>
          )}
          {country.canOrganise && (
            <Card title={t("supplyChain")}>
              <RoleForm code={code} requestId={v7()} />
            </Card>
          )}
        </div>
      </ClientMessages>
    </>
  );
}
