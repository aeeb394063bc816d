"use server";
import { write } from "@/auth/write";
import {
  addParticipant,
  editParticipant,
  endParticipation,
  removeParticipant,
} from "@/db/queries/participants";
import * as input from "@/domain/activity-input";
import { paths } from "@/lib/paths";

export const createParticipant = write({
  input: input.newParticipant,
  audit: "participant.create",
  async work(tx, { activityId, ...content }) {
    const id = await addParticipant(tx, activityId, content);
    return { subject: id, to: paths.participants(activityId) };
  },
});

export const saveParticipant = write({
  input: input.editedParticipant,
  audit: "participant.edit",
  async work(tx, { id, revision, ...content }) {
    const activityId = await editParticipant(tx, id, revision, content);
    return { subject: id, to: paths.participants(activityId) };
  },
});

export const endParticipantAccess = write({
  input: input.oneParticipant,
  audit: "participant.end",
  async work(tx, { id }) {
    return { subject: id, to: paths.participants(await endParticipation(tx, id)) };
  },
});

export const deleteParticipant = write({
  input: input.oneParticipant,
  audit: "participant.remove",
  async work(tx, { id }) {
    return { subject: id, to: paths.participants(await removeParticipant(tx, id)) };
  },
});
