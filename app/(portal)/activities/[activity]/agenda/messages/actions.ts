"use server";
import { write } from "@/auth/write";
import { activityToEdit } from "@/db/queries/activities";
import { editMessage, noteForAll, sendAgain, sendMessages } from "@/db/queries/agenda-messages";
import * as input from "@/domain/agenda/message-input";
import { namedInMail } from "@/domain/labels";
import { gone } from "@/lib/errors";
import { paths } from "@/lib/paths";

export const writeWord = write({
  input: input.agendaWord,
  audit: "agenda-message.edit",
  async work(tx, { activityId, version, note }) {
    const { label } = await activityToEdit(tx, activityId);
    if (!namedInMail(label)) throw gone();
    await noteForAll(tx, activityId, version, note);
    return { subject: activityId, to: paths.agendaMessages(activityId, { version }) };
  },
});

export const saveMessage = write({
  input: input.editedMessage,
  audit: "agenda-message.edit",
  async work(tx, { activityId, id, revision, ...change }) {
    await editMessage(tx, activityId, id, revision, change);
    return { subject: id, to: paths.agendaMessages(activityId) };
  },
});

export const sendAll = write({
  input: input.sentMessages,
  audit: "agenda-message.send",
  async work(tx, { activityId, version }) {
    await sendMessages(tx, activityId, version);
    return { subject: activityId, to: paths.agendaMessages(activityId, { version }) };
  },
});

export const sendOnceMore = write({
  input: input.oneMessage,
  audit: "agenda-message.send-again",
  async work(tx, { activityId, id }) {
    await sendAgain(tx, activityId, id);
    return { subject: id, to: paths.agendaMessages(activityId) };
  },
});
