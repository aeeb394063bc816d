import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Markdown } from "@/components/ui/markdown";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner, TlpTag } from "@/components/ui/tlp";
import { findInvited } from "@/db/queries/asked-delegations";
import { findContribution } from "@/db/queries/contributions";
import { listNominations } from "@/db/queries/delegations";
import { contributionState, delegationState, stands, takesPlace } from "@/domain/delegations";
import { readIn } from "@/domain/local-text";
import { writeDays, writeMoment } from "@/lib/dates";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { idParam } from "../../../params";
import { ContributionBadge, DelegationBadge } from "../../delegation-badges";
import { comeAfterAll } from "../actions";
import { DeclineForm } from "./decline-form";
import { InvitationFacts } from "./facts";
import { Nominees } from "./nominees";

type Props = { params: Promise<{ delegation: string }> };

/** An invitation, as those see it who look after the invited organisation: the activity's outline and their own people. */
export default async function InvitedPage({ params }: Props) {
  const id = idParam((await params).delegation);
  const found = await read(async (tx) => {
    const invitation = await findInvited(tx, id);
    return (
      invitation && {
        invitation,
        nominations: await listNominations(tx, id),
        contribution: await findContribution(tx, id),
      }
    );
  });
  if (!found) notFound();
  const { invitation, nominations, contribution } = found;
  const [t, ta, locale] = [
    await getTranslations("delegations"),
    await getTranslations("activities"),
    await getLocale(),
  ];
  const now = new Date();
  const title = readIn(invitation.title, locale);
  const objectives = readIn(invitation.objectives, locale);
  const taken = nominations.filter((each) => takesPlace(each.state)).length;
  const named = nominations.filter((each) => each.state !== "withdrawn").length;
  const state = delegationState({ ...invitation, named }, now);
  const { contributionUntil, canNominate, quota, timeZone: zone } = invitation;
  const given = contributionState({ contributionUntil, submittedAt: contribution?.submittedAt ?? null }, now);
  return (
    <>
      <Title>{`${t("invitationTo", { title: title.text })} · Enlace`}</Title>
      <TlpBanner label={invitation.label} space={title.text} />
      <PageHead
        trail={[
          { href: paths.activities(), label: ta("title") },
          { href: paths.invitedTo(), label: t("invitations") },
        ]}
        title={t("invitationTo", { title: title.text })}
        meta={
          <>
            <span>{writeDays(invitation.startsOn, invitation.endsOn, locale)}</span>
            <span>{invitation.city}</span>
            <span className={state === "late" ? "text-bad-ink" : ""}>
              {t("answerBy", { moment: writeMoment(invitation.answerUntil, locale, zone) })}
            </span>
            <DelegationBadge state={state} />
            <TlpTag label={invitation.label} />
          </>
        }
        actions={
          invitation.canOpen && (
            <ButtonLink href={paths.activity(invitation.activityId)}>{t("openActivity")}</ButtonLink>
          )
        }
      />
      {invitation.cancelled && <Notice tone="problem">{t("cancelledHint")}</Notice>}
      {state === "late" && <Notice tone="problem">{t("lateHint")}</Notice>}
      {state === "declined" && (
        <Notice tone="waiting">
          <p>{t("declinedHint", { reason: invitation.declineReason })}</p>
          {invitation.answerUntil > now && !invitation.cancelled && (
            <div className="mt-3">
              <ClientMessages>
                <ActionButton
                  action={comeAfterAll}
                  fields={{ id }}
                  label={t("comeAfterAll")}
                  look="quiet"
                  requestId={v7()}
                />
              </ClientMessages>
            </div>
          )}
        </Notice>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-5">
          {(!invitation.declinedAt || nominations.length > 0) && (
            <Card
              title={t("ourDelegation")}
              action={<span className="text-muted">{t("places", { taken, quota })}</span>}
              flush
            >
              <Nominees nominations={nominations} canName={!invitation.declinedAt} />
              {!invitation.declinedAt && (
                <div className="border-line border-t p-4">
                  {canNominate && taken < quota ? (
                    <ButtonLink href={paths.nominate(id)} look="primary" icon="plus">
                      {t("nominate")}
                    </ButtonLink>
                  ) : (
                    <p className="text-muted">{t(canNominate ? "fullHint" : "closedHint")}</p>
                  )}
                </div>
              )}
            </Card>
          )}
          {contributionUntil && (
            <Card title={t("contribution")} action={<ContributionBadge state={given} />}>
              <p className="mb-3">
                {t("contributionAskedUntil", { moment: writeMoment(contributionUntil, locale, zone) })}
              </p>
              <ButtonLink href={paths.contribution(id)}>
                {t(contribution ? "openContribution" : "beginContribution")}
              </ButtonLink>
            </Card>
          )}
          {!invitation.declinedAt && !nominations.some((each) => stands(each.state)) && (
            <details className="card p-4">
              <summary className="text-accent-ink">{t("decline")}</summary>
              <div className="mt-3">
                <ClientMessages namespaces={["delegations.declineForm"]}>
                  <DeclineForm id={id} requestId={v7()} />
                </ClientMessages>
              </div>
            </details>
          )}
        </div>
        <div className="grid gap-5">
          <InvitationFacts invitation={invitation} late={state === "late"} />
          {objectives.text && (
            <Card title={ta("objectives")}>
              <Markdown html={renderMarkdown(objectives.text)} lang={objectives.language} />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
