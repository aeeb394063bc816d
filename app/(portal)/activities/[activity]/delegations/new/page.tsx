import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { Notice } from "@/components/ui/notice";
import { listInvitable } from "@/db/queries/delegations";
import { countryName } from "@/lib/countries";
import { offsetOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { ActivityFrame, type ActivityParams, readActivity } from "../../frame";
import { DelegationForm } from "../delegation-form";

export default async function InvitePage({ params }: ActivityParams) {
  const { activity, found } = await readActivity(
    params,
    (tx, each) => listInvitable(tx, each.id),
    (each) => each.canEdit,
  );
  const [t, locale] = [await getTranslations("delegations"), await getLocale()];
  const order = new Intl.Collator(locale);
  const say = (name: string, reached: boolean) => (reached ? name : t("unreached", { name }));
  const countries = found.flatMap(({ id, countryCode, leads, reached }) =>
    leads && countryCode ? [{ value: id, label: say(countryName(countryCode, locale), reached) }] : [],
  );
  const organisations = found
    .filter((each) => !each.leads)
    .map(({ id, name, reached }) => ({ value: id, label: say(name, reached) }));
  const { timeZone } = activity;
  return (
    <ActivityFrame
      activity={activity}
      title={t("invite")}
      up={{ href: paths.delegations(activity.id), label: t("title") }}
    >
      {activity.open ? (
        <ClientMessages namespaces={["delegations.form"]}>
          <DelegationForm
            requestId={v7()}
            cancel={paths.delegations(activity.id)}
            zone={t("timesIn", {
              zone: timeZone.replaceAll("_", " "),
              offset: offsetOf(new Date(), timeZone),
            })}
            defaults={{ quota: "2", answerTime: "18:00" }}
            choices={{
              activityId: activity.id,
              countries: countries.sort((a, b) => order.compare(a.label, b.label)),
              organisations,
            }}
          />
        </ClientMessages>
      ) : (
        <Notice tone="waiting">{t("draftHint")}</Notice>
      )}
    </ActivityFrame>
  );
}
