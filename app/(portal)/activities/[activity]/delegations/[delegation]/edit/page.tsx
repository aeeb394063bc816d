import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { DangerCard } from "@/components/form/danger-card";
import { offsetOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { ActivityFrame } from "../../../frame";
import { withdraw } from "../../actions";
import { DelegationForm } from "../../delegation-form";
import { termFields } from "../../terms";
import { type DelegationParams, delegationName, readDelegation } from "../frame";

export default async function EditDelegationPage({ params }: DelegationParams) {
  const { activity, delegation } = await readDelegation(params, async () => null);
  const [t, locale] = [await getTranslations("delegations"), await getLocale()];
  const { id, revision } = delegation;
  const { timeZone } = activity;
  const back = paths.delegation(activity.id, id);
  const name = delegationName(delegation, locale);
  return (
    <ActivityFrame activity={activity} title={t("editOf", { name })} up={{ href: back, label: name }}>
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <ClientMessages namespaces={["delegations.form"]}>
          <DelegationForm
            requestId={v7()}
            cancel={back}
            zone={t("timesIn", {
              zone: timeZone.replaceAll("_", " "),
              offset: offsetOf(delegation.answerUntil, timeZone),
            })}
            defaults={termFields(activity, delegation)}
            delegation={{ id, revision }}
          />
        </ClientMessages>
        {!delegation.withdrawnAt && (
          <DangerCard title={t("withdraw")} hint={t("withdrawHint")} action={withdraw} fields={{ id }} />
        )}
      </div>
    </ActivityFrame>
  );
}
