import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { findReach } from "@/db/queries/administration";
import { findOrganisation, listOrganisationsToChoose } from "@/db/queries/organisations";
import { locales } from "@/domain/local-text";
import { languageNames } from "@/lib/languages";
import { paths } from "@/lib/paths";
import { one, type Search } from "../../../params";
import { InvitationForm } from "./invitation-form";

export default async function NewInvitationPage({ searchParams }: { searchParams: Search }) {
  const key = one((await searchParams).organisation);
  const [t, locale] = [await getTranslations("administration"), await getLocale()];
  const found = await read(async (tx) => {
    const reach = await findReach(tx);
    if (!reach) return null;
    const organisations = await listOrganisationsToChoose(tx);
    return { reach, organisations, chosen: key ? await findOrganisation(tx, key) : null };
  });
  if (!found) notFound();
  const { reach, chosen } = found;
  const organisations = found.organisations.filter(
    ({ id }) => reach.everything || id === reach.organisationId,
  );
  return (
    <>
      <Title>{`${t("invite")} · Enlace`}</Title>
      <PageHead
        trail={[
          { href: paths.administration(), label: t("title") },
          { href: paths.invitations(), label: t("invitations") },
        ]}
        title={t("invite")}
        meta={t("inviteText")}
      />
      <div className="max-w-2xl">
        <Card>
          <ClientMessages namespaces={["administration", "account"]}>
            <InvitationForm
              everything={reach.everything}
              defaults={{
                role: "member",
                language: locale,
                organisationId: chosen?.id ?? reach.organisationId,
              }}
              organisations={organisations.map(({ id: value, name }) => ({ value, label: name }))}
              languages={locales.map((value) => ({ value, label: languageNames[value] }))}
              requestId={v7()}
            />
          </ClientMessages>
        </Card>
      </div>
    </>
  );
}
