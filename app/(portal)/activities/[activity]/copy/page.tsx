import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { paths } from "@/lib/paths";
import { ActivityFrame, type ActivityParams, readActivity } from "../frame";
import { CopyForm } from "./copy-form";

export default async function CopyActivityPage({ params }: ActivityParams) {
  const { activity } = await readActivity(
    params,
    async () => null,
    (each) => each.canCreate,
  );
  const t = await getTranslations("activities");
  return (
    <ActivityFrame activity={activity} title={t("copy")}>
      <p className="mb-5 max-w-2xl text-muted">{t("copyHint")}</p>
      <ClientMessages namespaces={["activities.copyForm"]}>
        <CopyForm
          id={activity.id}
          title={activity.title}
          requestId={v7()}
          cancel={paths.activity(activity.id)}
        />
      </ClientMessages>
    </ActivityFrame>
  );
}
