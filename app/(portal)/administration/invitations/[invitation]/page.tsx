import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { ShownOnce } from "@/components/form/shown-once";
import { Title } from "@/components/shell/title";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { PageHead } from "@/components/ui/page-head";
import { findInvitation } from "@/db/queries/invitations";
import { writeMoment } from "@/lib/dates";
import { env } from "@/lib/env";
import { languageNames } from "@/lib/languages";
import { paths } from "@/lib/paths";
import { idParam } from "../../../params";
import { lookAtInvitation, sendInvitationAgain, takeInvitationBack } from "../../actions";
import { InvitationBadges } from "../state";

export default async function InvitationPage({ params }: { params: Promise<{ invitation: string }> }) {
  const id = idParam((await params).invitation);
  const [t, ta, locale] = [
    await getTranslations("administration"),
    await getTranslations("account"),
    await getLocale(),
  ];
  const invitation = await read((tx) => findInvitation(tx, id));
  if (!invitation) notFound();
  const timeZone = await viewerTimeZone();
  const { state, linked, canAdminister } = invitation;
  const pending = canAdminister && (state === "open" || state === "expired");
  const posting = [
    ta(`roles.${invitation.role}`),
    invitation.focalPoint && ta("focalPoint"),
    invitation.alternate && ta("alternate"),
  ];
  return (
    <>
      <Title>{`${invitation.name} · Enlace`}</Title>
      <PageHead
        trail={[
          { href: paths.administration(), label: t("title") },
          { href: paths.invitations(), label: t("invitations") },
        ]}
        title={invitation.name}
        meta={<InvitationBadges state={state} linked={linked} />}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card>
          <Facts>
            <Fact name={ta("email")}>{invitation.email}</Fact>
            <Fact name={ta("function")}>{invitation.function || "—"}</Fact>
            <Fact name={ta("organisation")}>{invitation.organisation}</Fact>
            <Fact name={ta("role")}>{posting.filter(Boolean).join(", ")}</Fact>
            <Fact name={ta("language")}>{languageNames[invitation.language]}</Fact>
            <Fact name={t("invitedBy")}>{invitation.invitedBy}</Fact>
            <Fact name={t("until")}>{writeMoment(invitation.expiresAt, locale, timeZone)}</Fact>
          </Facts>
        </Card>
        {pending && (
          <Card title={t("link")}>
            <ClientMessages>
              <div className="grid gap-4">
                <p className="text-muted">
                  {t(env.smtpUrl ? "linkByMail" : invitation.canLook ? "linkByHand" : "noMailFocal")}
                </p>
                {env.smtpUrl ? (
                  <ActionButton action={sendInvitationAgain} fields={{ id }} label={t("sendAgain")} />
                ) : (
                  invitation.canLook && (
                    <ShownOnce
                      action={lookAtInvitation}
                      fields={{ id }}
                      submit={t("showLink")}
                      label={t("linkAddress")}
                    />
                  )
                )}
                <ActionButton
                  action={takeInvitationBack}
                  fields={{ id }}
                  label={t("takeBack")}
                  look="danger"
                />
              </div>
            </ClientMessages>
          </Card>
        )}
      </div>
    </>
  );
}
