import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { Flag } from "@/components/ui/flag";
import { findContributionSession } from "@/db/queries/contribution-sessions";
import { findContribution } from "@/db/queries/contributions";
import { remindable } from "@/db/queries/delegation-reminding";
import { listNominations } from "@/db/queries/delegations";
import { listDocuments } from "@/db/queries/documents";
import { listFocalPoints } from "@/db/queries/outbox";
import { delegationState } from "@/domain/delegations";
import { offsetOf, writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { DelegationBadge } from "../../../delegation-badges";
import { ActivityFrame } from "../../frame";
import { remindOne } from "../actions";
import { namedBy } from "../delegation-table";
import { Contribution } from "./contribution";
import { type DelegationParams, delegationName, readDelegation } from "./frame";
import { Nominations } from "./nominations";

/** One delegation, as those see it who run the activity. */
export default async function DelegationPage({ params }: DelegationParams) {
  const { activity, delegation, found } = await readDelegation(params, async (tx, each) => {
    const contribution = await findContribution(tx, each.id);
    return {
      contribution,
      papers: contribution ? (await listDocuments(tx, { contributionId: contribution.id })).rows : [],
      nominations: await listNominations(tx, each.id),
      focal: await listFocalPoints(tx, each.organisationId),
      session: await findContributionSession(tx, each.spaceId, each.contributionSessionId, contribution),
    };
  });
  const [t, locale] = [await getTranslations("delegations"), await getLocale()];
  const { id, quota, answerUntil, note, remindedAt } = delegation;
  const now = new Date();
  const zone = activity.timeZone;
  const moment = (at: Date) => `${writeMoment(at, locale, zone)} (${offsetOf(at, zone)})`;
  const state = delegationState({ ...delegation, named: namedBy(delegation) }, now);
  const running = !activity.cancelledAt && !activity.closedAt;
  const open = running && found.focal.length > 0 && remindable(delegation, now).length > 0;
  return (
    <ActivityFrame
      activity={activity}
      title={delegationName(delegation, locale)}
      up={{ href: paths.delegations(activity.id), label: t("title") }}
      banner={Math.max(
        activity.label,
        found.contribution?.label ?? 0,
        ...found.papers.map((each) => each.label),
      )}
      actions={
        running && (
          <ButtonLink href={paths.editDelegation(activity.id, id)} icon="pencil">
            {t("edit")}
          </ButtonLink>
        )
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-5">
          <Nominations delegation={delegation} nominations={found.nominations} />
          <Contribution delegation={delegation} zone={zone} running={running} {...found} />
        </div>
        <Card title={t("invitation")} action={<DelegationBadge state={state} />}>
          <Facts>
            <Fact name={t("organisation")}>
              <span className="flex items-baseline gap-2">
                <Flag code={delegation.countryCode} />
                <a href={paths.organisation(delegation.organisationKey)} className="link">
                  {delegation.organisation}
                </a>
              </span>
            </Fact>
            <Fact name={t("quota")}>{quota}</Fact>
            <Fact name={t("answerUntil")}>
              <span className={state === "late" ? "text-bad-ink" : ""}>{moment(answerUntil)}</span>
            </Fact>
            <Fact name={t("focalPoints")}>
              {found.focal.length === 0 && <span className="text-bad-ink">{t("nobodyToTell")}</span>}
              {found.focal.map((each) => (
                <a key={each.id} href={paths.person(each.id)} className="link block">
                  {each.name}
                </a>
              ))}
            </Fact>
            <Fact name={t("invitedBy")}>
              {delegation.invitedBy}, {moment(delegation.createdAt)}
            </Fact>
            {remindedAt && <Fact name={t("lastReminder")}>{moment(remindedAt)}</Fact>}
            {delegation.declinedAt && <Fact name={t("declineReason")}>{delegation.declineReason}</Fact>}
            {note && (
              <Fact name={t("note")}>
                <span className="whitespace-pre-wrap">{note}</span>
              </Fact>
            )}
          </Facts>
          {open && (
            <div className="mt-4">
              <ClientMessages>
                <ActionButton
                  action={remindOne}
                  fields={{ id }}
                  label={t("remind")}
                  look="quiet"
                  requestId={v7()}
                />
              </ClientMessages>
            </div>
          )}
        </Card>
      </div>
    </ActivityFrame>
  );
}
