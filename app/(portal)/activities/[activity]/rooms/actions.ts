"use server";
import { write } from "@/auth/write";
import { addRoom, editRoom, moveRoom, removeRoom } from "@/db/queries/rooms";
import * as input from "@/domain/activity-input";
import { paths } from "@/lib/paths";

export const createRoom = write({
  input: input.newRoom,
  audit: "room.create",
  async work(tx, { activityId, ...content }) {
    const id = await addRoom(tx, activityId, content);
    return { subject: id, to: paths.rooms(activityId) };
  },
});

export const saveRoom = write({
  input: input.editedRoom,
  audit: "room.edit",
  async work(tx, { id, revision, ...content }) {
    return { subject: id, to: paths.rooms(await editRoom(tx, id, revision, content)) };
  },
});

export const move = write({
  input: input.movedRoom,
  audit: "room.move",
  async work(tx, { id, direction }) {
    return { subject: id, to: paths.rooms(await moveRoom(tx, id, direction)) };
  },
});

export const deleteRoom = write({
  input: input.oneRoom,
  audit: "room.remove",
  async work(tx, { id }) {
    return { subject: id, to: paths.rooms(await removeRoom(tx, id)) };
  },
});
