import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { listRooms } from "@/db/queries/rooms";
import { paths } from "@/lib/paths";
import { ActivityFrame, type ActivityParams, readActivity } from "../frame";
import { move } from "./actions";

export default async function RoomsPage({ params }: ActivityParams) {
  const { activity, found: rooms } = await readActivity(params, (tx, each) => listRooms(tx, each.id));
  const t = await getTranslations("activities");
  const columns = ["name", "capacity", "hours", ...(activity.canEdit ? (["order"] as const) : [])] as const;
  /** A column that no room has anything for is left out. */
  const says = (key: (typeof columns)[number]) =>
    (key !== "capacity" || rooms.some((room) => room.capacity !== null)) &&
    (key !== "hours" || rooms.some((room) => room.opensAt || room.closesAt));
  return (
    <ActivityFrame
      activity={activity}
      title={t("rooms")}
      actions={
        activity.canEdit && (
          <ButtonLink href={paths.newRoom(activity.id)} look="primary" icon="plus">
            {t("addRoom")}
          </ButtonLink>
        )
      }
    >
      <Card flush>
        {rooms.length === 0 ? (
          <Empty>{t("noRooms")}</Empty>
        ) : (
          <ClientMessages>
            <Table
              caption={t("rooms")}
              columns={columns.filter(says).map((key) => ({
                key,
                label: t(`roomColumns.${key}`),
                numeric: key === "capacity",
              }))}
              rows={rooms.map((room, index) => ({
                key: room.id,
                cells: {
                  name: activity.canEdit ? (
                    <a href={paths.editRoom(activity.id, room.id)} className="link">
                      {room.name}
                    </a>
                  ) : (
                    room.name
                  ),
                  capacity: room.capacity,
                  hours:
                    room.opensAt || room.closesAt
                      ? `${room.opensAt?.slice(0, 5) ?? ""}–${room.closesAt?.slice(0, 5) ?? ""}`
                      : null,
                  order:
                    index === 0 ? null : (
                      <ActionButton
                        action={move}
                        fields={{ id: room.id, direction: "up" }}
                        label={t("moveUp")}
                        look="quiet"
                        requestId={v7()}
                      />
                    ),
                },
              }))}
            />
          </ClientMessages>
        )}
      </Card>
    </ActivityFrame>
  );
}
