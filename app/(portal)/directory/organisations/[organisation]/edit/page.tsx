import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { paths } from "@/lib/paths";
import { languageOptions } from "../../../../documents/space";
import { OrganisationForm } from "../../organisation-form";
import { type OrganisationParams, readOrganisation } from "../frame";

export default async function EditOrganisationPage({ params }: OrganisationParams) {
  const { organisation } = await readOrganisation(
    params,
    async () => null,
    (each) => each.canEdit,
  );
  const t = await getTranslations("directory");
  const here = paths.organisation(organisation.key);
  return (
    <>
      <Title>{`${t("edit")}: ${organisation.name} · Enlace`}</Title>
      <PageHead trail={[{ href: here, label: organisation.name }]} title={t("edit")} />
      <ClientMessages namespaces={["directory.organisationForm", "directory.types"]}>
        <OrganisationForm
          requestId={v7()}
          cancel={here}
          languages={await languageOptions()}
          organisation={organisation}
        />
      </ClientMessages>
    </>
  );
}
