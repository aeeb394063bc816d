import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
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
          <Card title={t("withdraw")}>
            <p className="mb-3 text-muted">{t("withdrawHint")}</p>
            <ClientMessages>
              <ActionButton
                action={withdraw}
                fields={{ id }}
                label={t("withdraw")}
                look="danger"
                requestId={v7()}
              />
            </ClientMessages>
          </Card>
        )}
      </div>
    </ActivityFrame>
  );
}
