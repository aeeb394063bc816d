import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { listContactPoints } from "@/db/queries/organisations";
import { paths } from "@/lib/paths";
import { languageOptions } from "../../../../../documents/space";
import { idParam } from "../../../../../params";
import { deleteContactPoint } from "../../../../actions";
import { readOrganisation } from "../../frame";
import { ContactPointForm } from "../contact-point-form";

type Props = { params: Promise<{ organisation: string; point: string }> };

export default async function EditContactPointPage({ params }: Props) {
  const id = idParam((await params).point);
  const { organisation, found: points } = await readOrganisation(
    params,
    (tx, each) => listContactPoints(tx, each.id),
    (each) => each.canEdit,
  );
  const point = points.find((each) => each.id === id);
  if (!point) notFound();
  const t = await getTranslations("directory");
  const here = paths.organisation(organisation.key);
  return (
    <>
      <Title>{`${t("editContactPoint")}: ${organisation.name} · Enlace`}</Title>
      <PageHead trail={[{ href: here, label: organisation.name }]} title={t("editContactPoint")} />
      <ClientMessages namespaces={["directory.contactForm", "directory.hours"]}>
        <ContactPointForm
          requestId={v7()}
          cancel={here}
          organisationId={organisation.id}
          languages={await languageOptions()}
          point={point}
        />
        <div className="mt-8 border-line border-t pt-5">
          <ActionButton
            action={deleteContactPoint}
            fields={{ id }}
            label={t("removeContactPoint")}
            look="danger"
            requestId={v7()}
          />
        </div>
      </ClientMessages>
    </>
  );
}
