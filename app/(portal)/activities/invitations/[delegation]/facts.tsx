import { getLocale, getTranslations } from "next-intl/server";
import { viewerTimeZone } from "@/auth/viewer";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { Flag } from "@/components/ui/flag";
import type { findInvited } from "@/db/queries/asked-delegations";
import { countryName } from "@/lib/countries";
import { minutesAhead, offsetOf, writeDays, writeMoment } from "@/lib/dates";

type Invitation = NonNullable<Awaited<ReturnType<typeof findInvited>>>;

/** What is asked, until when, and where it takes place. */
export async function InvitationFacts({ invitation, late }: { invitation: Invitation; late: boolean }) {
  const t = await getTranslations("delegations");
  const ta = await getTranslations("activities");
  const [locale, own] = [await getLocale(), await viewerTimeZone()];
  const { answerUntil, timeZone: zone, city, activityCountry, address } = invitation;
  const elsewhere = minutesAhead(answerUntil, zone, own) !== 0;
  return (
    <Card title={t("invitation")}>
      <Facts>
        <Fact name={t("answerUntil")}>
          <span className={`block ${late ? "text-bad-ink" : "text-ink"}`}>
            {`${writeMoment(answerUntil, locale, zone)} (${offsetOf(answerUntil, zone)})`}
          </span>
          {elsewhere && t("yourTime", { moment: writeMoment(answerUntil, locale, own) })}
        </Fact>
        <Fact name={t("invited")}>
          <span className="flex items-baseline gap-2">
            <Flag code={invitation.countryCode} />
            {invitation.organisation}
          </span>
        </Fact>
        <Fact name={t("quota")}>{invitation.quota}</Fact>
        {invitation.note && (
          <Fact name={t("note")}>
            <span className="whitespace-pre-wrap">{invitation.note}</span>
          </Fact>
        )}
        <Fact name={ta("dates")}>{writeDays(invitation.startsOn, invitation.endsOn, locale)}</Fact>
        <Fact name={ta("place")}>
          <span className="flex items-baseline gap-1.5">
            <Flag code={activityCountry} />
            {activityCountry ? `${city}, ${countryName(activityCountry, locale)}` : city}
          </span>
          {address && <span className="block">{address}</span>}
        </Fact>
      </Facts>
    </Card>
  );
}
