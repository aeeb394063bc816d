import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { paths } from "@/lib/paths";
import { ActivityForm } from "../../activity-form";
import { formOptions } from "../../form-options";
import { ActivityFrame, type ActivityParams, readActivity } from "../frame";

export default async function EditActivityPage({ params }: ActivityParams) {
  const { activity } = await readActivity(
    params,
    async () => null,
    (each) => each.canEdit,
  );
  const t = await getTranslations("activities");
  return (
    <ActivityFrame activity={activity} title={t("edit")}>
      <ClientMessages namespaces={["activities.form", "activities.kinds", "tlp"]}>
        <ActivityForm
          requestId={v7()}
          cancel={paths.activity(activity.id)}
          options={await formOptions(activity.timeZone)}
          timeZone={activity.timeZone}
          activity={activity}
        />
      </ClientMessages>
    </ActivityFrame>
  );
}
