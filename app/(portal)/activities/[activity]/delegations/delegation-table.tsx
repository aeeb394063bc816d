import { useLocale, useTranslations } from "next-intl";
import { Flag } from "@/components/ui/flag";
import { Table } from "@/components/ui/table";
import type { listDelegations } from "@/db/queries/delegations";
import { contributionState, delegationState } from "@/domain/delegations";
import { countryName } from "@/lib/countries";
import { writeDistance, writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { ContributionBadge, DelegationBadge } from "../../delegation-badges";
import type { Activity } from "../frame";

export type Delegation = Awaited<ReturnType<typeof listDelegations>>[number];

/** How many people a delegation has ever named, but for names taken back. */
export const namedBy = ({ nominated, confirmed, waiting, refused }: Delegation) =>
  nominated + confirmed + waiting + refused;

const columns = ["delegation", "answer", "places", "people", "head", "contribution", "reminded"] as const;
const people = ["nominated", "confirmed", "waiting", "refused"] as const;

/** All delegations at a glance. */
export function DelegationTable({
  activity,
  delegations,
  now,
}: {
  activity: Activity;
  delegations: Delegation[];
  now: Date;
}) {
  const [t, locale] = [useTranslations("delegations"), useLocale()];
  const zone = activity.timeZone;
  return (
    <Table
      caption={t("title")}
      compact
      columns={columns.map((key) => ({
        key,
        label: t(`columns.${key}`),
        numeric: key === "places",
        phone: key === "answer" || key === "people" ? "plain" : key === "reminded" ? "none" : undefined,
      }))}
      rows={delegations.map((each) => {
        const state = delegationState({ ...each, named: namedBy(each) }, now);
        const given = contributionState(each, now);
        return {
          key: each.id,
          cells: {
            delegation: (
              <>
                <span className="flex items-baseline gap-2">
                  <Flag code={each.countryCode} />
                  <a href={paths.delegation(activity.id, each.id)} className="link">
                    {each.countryCode ? countryName(each.countryCode, locale) : each.organisation}
                  </a>
                </span>
                {each.countryCode && (
                  <span className="block text-[0.9rem] text-muted">{each.organisation}</span>
                )}
                {each.focalPoints === 0 && (
                  <span className="block text-[0.9rem] text-bad-ink">{t("nobodyToTell")}</span>
                )}
              </>
            ),
            answer: (
              <>
                <DelegationBadge state={state} />
                <span
                  className={`block text-[0.9rem] ${state === "late" ? "text-bad-ink" : "text-muted"} ${state === "answered" ? "max-sm:hidden" : ""}`}
                >
                  {t("until", { moment: writeMoment(each.answerUntil, locale, zone) })}
                </span>
              </>
            ),
            places: t("placesTaken", { taken: each.nominated + each.confirmed, quota: each.quota }),
            people:
              namedBy(each) === 0
                ? null
                : people
                    .filter((key) => each[key] > 0)
                    .map((key) => (
                      <span key={key} className="block whitespace-nowrap">
                        {t(`counts.${key}`, { count: each[key] })}
                      </span>
                    )),
            head: each.head,
            contribution:
              given === "none" ? null : (
                <>
                  <ContributionBadge state={given} />
                  {each.contributionUntil && (
                    <span className="block text-[0.9rem] text-muted">
                      {t("until", { moment: writeMoment(each.contributionUntil, locale, zone) })}
                    </span>
                  )}
                </>
              ),
            reminded: each.remindedAt ? writeDistance(each.remindedAt, now, locale) : null,
          },
        };
      })}
    />
  );
}
