"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { paths } from "@/lib/paths";
import { createRoom, saveRoom } from "./actions";

type Props = {
  activityId: string;
  requestId: string;
  room?: {
    id: string;
    revision: number;
    name: string;
    capacity: number | null;
    opensAt: string | null;
    closesAt: string | null;
  };
};

export function RoomForm({ activityId, requestId, room }: Props) {
  const t = useTranslations("activities.roomForm");
  const form = useEntryForm({
    action: room ? saveRoom : createRoom,
    schema: () => import("@/domain/activity-input").then((m) => (room ? m.editedRoom : m.newRoom)),
    defaults: {
      name: room?.name ?? "",
      capacity: room?.capacity?.toString() ?? "",
      opensAt: room?.opensAt?.slice(0, 5) ?? "",
      closesAt: room?.closesAt?.slice(0, 5) ?? "",
    },
  });
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      hidden={room ? { id: room.id, revision: room.revision } : { activityId }}
      requestId={requestId}
      cancel={paths.rooms(activityId)}
    >
      <TextField form={form} name="name" label={t("name")} maxLength={120} />
      <TextField form={form} name="capacity" type="number" min={1} label={t("capacity")} narrow optional />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField form={form} name="opensAt" type="time" label={t("opensAt")} narrow optional />
        <TextField form={form} name="closesAt" type="time" label={t("closesAt")} narrow optional />
      </div>
    </EntryForm>
  );
}
