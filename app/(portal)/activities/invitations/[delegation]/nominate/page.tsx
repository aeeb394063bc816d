import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner } from "@/components/ui/tlp";
import { findInvited } from "@/db/queries/asked-delegations";
import { listNominations } from "@/db/queries/delegations";
import { listOwnPeople } from "@/db/queries/nominations";
import { takesPlace } from "@/domain/delegations";
import { locales, readIn } from "@/domain/local-text";
import { writeMoment } from "@/lib/dates";
import { languageNames } from "@/lib/languages";
import { paths } from "@/lib/paths";
import { idParam } from "../../../../params";
import { formOptions } from "../../../form-options";
import { NominateForm } from "./nominate-form";

type Props = { params: Promise<{ delegation: string }> };

export default async function NominatePage({ params }: Props) {
  const id = idParam((await params).delegation);
  const found = await read(async (tx, viewer) => {
    const invitation = await findInvited(tx, id);
    if (!invitation?.canNominate) return null;
    const nominations = await listNominations(tx, id);
    return {
      invitation,
      taken: nominations.filter((each) => takesPlace(each.state)).length,
      people: await listOwnPeople(tx, viewer, id),
    };
  });
  if (!found) notFound();
  const { invitation, taken, people } = found;
  const [t, locale] = [await getTranslations("delegations"), await getLocale()];
  const title = readIn(invitation.title, locale).text;
  const { languages } = await formOptions();
  const { quota, answerUntil, timeZone } = invitation;
  return (
    <>
      <Title>{`${t("nominateFor", { title })} · Enlace`}</Title>
      <TlpBanner label={invitation.label} space={title} />
      <PageHead
        trail={[
          { href: paths.invitedTo(), label: t("invitations") },
          { href: paths.invited(id), label: title },
        ]}
        title={t("nominate")}
        meta={
          <>
            <span>{t("places", { taken, quota })}</span>
            <span>{t("answerBy", { moment: writeMoment(answerUntil, locale, timeZone) })}</span>
          </>
        }
      />
      {taken >= quota && <Notice tone="waiting">{t("fullHint")}</Notice>}
      <ClientMessages namespaces={["delegations.nominateForm", "delegations.roles"]}>
        <NominateForm
          delegationId={id}
          requestId={v7()}
          people={people.map((each) => ({
            value: each.id,
            label: [each.name, each.function].filter(Boolean).join(" · "),
          }))}
          languages={languages}
          portalLanguages={[...locales]
            .sort((a, b) => Number(b === locale) - Number(a === locale))
            .map((value) => ({ value, label: languageNames[value] }))}
        />
      </ClientMessages>
    </>
  );
}
