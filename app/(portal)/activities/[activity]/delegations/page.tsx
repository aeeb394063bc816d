import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { remindable } from "@/db/queries/delegation-reminding";
import { listDelegations } from "@/db/queries/delegations";
import { delegationState } from "@/domain/delegations";
import { countryName } from "@/lib/countries";
import { offsetOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { ActivityFrame, type ActivityParams, readActivity } from "../frame";
import { remindAll } from "./actions";
import { DelegationTable, namedBy } from "./delegation-table";

/** Whom the activity invites, and how each of them stands. */
export default async function DelegationsPage({ params }: ActivityParams) {
  const { activity, found } = await readActivity(
    params,
    (tx, each) => listDelegations(tx, each.id),
    (each) => each.canEdit,
  );
  const [t, locale] = [await getTranslations("delegations"), await getLocale()];
  const now = new Date();
  const order = new Intl.Collator(locale);
  const name = ({ countryCode, organisation }: (typeof found)[number]) =>
    countryCode ? countryName(countryCode, locale) : organisation;
  const rows = found.toSorted(
    (a, b) => Number(!a.countryCode) - Number(!b.countryCode) || order.compare(name(a), name(b)),
  );
  const standing = rows.filter((each) => !each.withdrawnAt);
  const states = standing.map((each) => delegationState({ ...each, named: namedBy(each) }, now));
  const count = (state: string) => states.filter((each) => each === state).length;
  const sum = (key: "confirmed" | "quota") => standing.reduce((all, each) => all + each[key], 0);
  const over = Boolean(activity.cancelledAt || activity.closedAt);
  const open = standing.filter((each) => each.focalPoints > 0 && remindable(each, now).length > 0).length;
  return (
    <ActivityFrame
      activity={activity}
      title={t("title")}
      actions={
        activity.open &&
        !over && (
          <ButtonLink href={paths.newDelegations(activity.id)} look="primary" icon="plus">
            {t("invite")}
          </ButtonLink>
        )
      }
    >
      {!activity.open && <Notice tone="waiting">{t("draftHint")}</Notice>}
      {rows.length > 0 && (
        <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
          <p>
            {t("summary", {
              invited: standing.length,
              answered: count("answered"),
              declined: count("declined"),
              late: count("late"),
            })}{" "}
            {t("summaryPlaces", { confirmed: sum("confirmed"), quota: sum("quota") })}
          </p>
          {open > 0 && !over && (
            <ClientMessages>
              <ActionButton
                action={remindAll}
                fields={{ activityId: activity.id }}
                label={t("remindAll", { count: open })}
                look="quiet"
                requestId={v7()}
              />
            </ClientMessages>
          )}
        </div>
      )}
      <Card flush>
        {rows.length === 0 ? (
          <Empty>{t("nobodyInvited")}</Empty>
        ) : (
          <DelegationTable activity={activity} delegations={rows} now={now} />
        )}
      </Card>
      {rows.length > 0 && (
        <p className="mt-3 text-[0.9rem] text-muted">
          {t("timesIn", {
            zone: activity.timeZone.replaceAll("_", " "),
            offset: offsetOf(now, activity.timeZone),
          })}
        </p>
      )}
    </ActivityFrame>
  );
}
