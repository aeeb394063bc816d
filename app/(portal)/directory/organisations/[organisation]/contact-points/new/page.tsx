import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { paths } from "@/lib/paths";
import { languageOptions } from "../../../../../documents/space";
import { type OrganisationParams, readOrganisation } from "../../frame";
import { ContactPointForm } from "../contact-point-form";

export default async function NewContactPointPage({ params }: OrganisationParams) {
  const { organisation } = await readOrganisation(
    params,
    async () => null,
    (each) => each.canEdit,
  );
  const t = await getTranslations("directory");
  const here = paths.organisation(organisation.key);
  return (
    <>
      <Title>{`${t("addContactPoint")}: ${organisation.name} · Enlace`}</Title>
      <PageHead trail={[{ href: here, label: organisation.name }]} title={t("addContactPoint")} />
      <ClientMessages namespaces={["directory.contactForm", "directory.hours"]}>
        <ContactPointForm
          requestId={v7()}
          cancel={here}
          organisationId={organisation.id}
          languages={await languageOptions()}
        />
      </ClientMessages>
    </>
  );
}
