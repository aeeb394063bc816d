import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { DangerCard } from "@/components/form/danger-card";
import { findRoom } from "@/db/queries/rooms";
import { paths } from "@/lib/paths";
import { idParam } from "../../../../params";
import { ActivityFrame, readActivity } from "../../frame";
import { deleteRoom } from "../actions";
import { RoomForm } from "../room-form";

type Props = { params: Promise<{ activity: string; room: string }> };

export default async function EditRoomPage({ params }: Props) {
  const id = idParam((await params).room);
  const { activity, found: room } = await readActivity(
    params,
    (tx) => findRoom(tx, id),
    (each) => each.canEdit,
  );
  if (room?.spaceId !== activity.id) notFound();
  const t = await getTranslations("activities");
  return (
    <ActivityFrame
      activity={activity}
      title={room.name}
      up={{ href: paths.rooms(activity.id), label: t("rooms") }}
    >
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <ClientMessages namespaces={["activities.roomForm"]}>
          <RoomForm activityId={activity.id} requestId={v7()} room={room} />
        </ClientMessages>
        <DangerCard title={t("removeRoom")} hint={t("removeRoomHint")} action={deleteRoom} fields={{ id }} />
      </div>
    </ActivityFrame>
  );
}
