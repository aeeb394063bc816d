import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { paths } from "@/lib/paths";
import { formOptions } from "../../../form-options";
import { ActivityFrame, type ActivityParams, readActivity } from "../../frame";
import { participantChoices } from "../choices";
import { ParticipantForm } from "../participant-form";

export default async function NewParticipantPage({ params }: ActivityParams) {
  const { activity, found } = await readActivity(
    params,
    (tx) => participantChoices(tx),
    (each) => each.canEdit,
  );
  const t = await getTranslations("activities");
  const { languages } = await formOptions();
  return (
    <ActivityFrame
      activity={activity}
      title={t("addParticipant")}
      up={{ href: paths.participants(activity.id), label: t("participants") }}
    >
      <ClientMessages namespaces={["activities.participantForm", "activities.roles"]}>
        <ParticipantForm activityId={activity.id} requestId={v7()} languages={languages} {...found} />
      </ClientMessages>
    </ActivityFrame>
  );
}
