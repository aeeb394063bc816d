import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { activityState, nextActs } from "@/domain/activities";
import { dayOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { ActivityFrame, type ActivityParams, readActivity } from "../frame";
import { CancelForm } from "./cancel-form";

export default async function CancelActivityPage({ params }: ActivityParams) {
  const { activity } = await readActivity(
    params,
    async () => null,
    (each) =>
      each.canEdit && nextActs(activityState(each, dayOf(new Date(), each.timeZone))).includes("cancel"),
  );
  const t = await getTranslations("activities");
  return (
    <ActivityFrame activity={activity} title={t("cancel")}>
      <p className="mb-5 max-w-2xl text-muted">{t("cancelHint")}</p>
      <ClientMessages namespaces={["activities.cancelForm"]}>
        <CancelForm id={activity.id} requestId={v7()} back={paths.activity(activity.id)} />
      </ClientMessages>
    </ActivityFrame>
  );
}
