import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { paths } from "@/lib/paths";
import { ActivityFrame, type ActivityParams, readActivity } from "../../frame";
import { RoomForm } from "../room-form";

export default async function NewRoomPage({ params }: ActivityParams) {
  const { activity } = await readActivity(
    params,
    async () => null,
    (each) => each.canEdit,
  );
  const t = await getTranslations("activities");
  return (
    <ActivityFrame
      activity={activity}
      title={t("addRoom")}
      up={{ href: paths.rooms(activity.id), label: t("rooms") }}
    >
      <ClientMessages namespaces={["activities.roomForm"]}>
        <RoomForm activityId={activity.id} requestId={v7()} />
      </ClientMessages>
    </ActivityFrame>
  );
}
