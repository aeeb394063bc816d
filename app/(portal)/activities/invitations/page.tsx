import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { Card } from "@/components/ui/card";
import { DateBlock } from "@/components/ui/date-block";
import { Empty } from "@/components/ui/empty";
import { List, ListRow } from "@/components/ui/list";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner, TlpTag } from "@/components/ui/tlp";
import { listInvited } from "@/db/queries/asked-delegations";
import { delegationState } from "@/domain/delegations";
import { readIn } from "@/domain/local-text";
import { dayAndMonth, writeDays, writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { pageTitle } from "../../title";
import { DelegationBadge } from "../delegation-badges";

export async function generateMetadata() {
  return pageTitle((await getTranslations("delegations"))("invitations"));
}

/** The activities to which the viewer's organisation is invited. */
export default async function InvitationsPage() {
  const [t, ta, locale] = [
    await getTranslations("delegations"),
    await getTranslations("activities"),
    await getLocale(),
  ];
  const invitations = await read((tx) => listInvited(tx));
  const now = new Date();
  return (
    <>
      <TlpBanner label={Math.max(0, ...invitations.map((each) => each.label))} />
      <PageHead trail={[{ href: paths.activities(), label: ta("title") }]} title={t("invitations")} />
      <Card flush>
        {invitations.length === 0 && <Empty>{t("noInvitations")}</Empty>}
        <List>
          {invitations.map((each) => (
            <ListRow
              key={each.id}
              href={paths.invited(each.id)}
              lead={<DateBlock {...dayAndMonth(each.startsOn, locale)} />}
              title={readIn(each.title, locale).text}
              meta={
                <>
                  <span>{`${each.city} · ${writeDays(each.startsOn, each.endsOn, locale)}`}</span>
                  <span className="w-full">
                    {t("answerBy", { moment: writeMoment(each.answerUntil, locale, each.timeZone) })}
                  </span>
                </>
              }
              side={
                <>
                  <DelegationBadge state={delegationState({ ...each, withdrawnAt: null }, now)} />
                  <TlpTag label={each.label} />
                </>
              }
            />
          ))}
        </List>
      </Card>
    </>
  );
}
