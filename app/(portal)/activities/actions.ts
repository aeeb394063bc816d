"use server";
import { write } from "@/auth/write";
import { addActivity, editActivity, endActivity, publishActivity } from "@/db/queries/activity-acts";
import { copyActivity as copy } from "@/db/queries/activity-copy";
import * as input from "@/domain/activity-input";
import { paths } from "@/lib/paths";

export const createActivity = write({
  input: input.newActivity,
  audit: "activity.create",
  async work(tx, content, viewer) {
    const id = await addActivity(tx, viewer, content);
    return { subject: id, to: paths.activity(id) };
  },
});

export const saveActivity = write({
  input: input.editedActivity,
  audit: "activity.edit",
  async work(tx, { id, revision, ...content }) {
    await editActivity(tx, id, revision, content);
    return { subject: id, to: paths.activity(id) };
  },
});

export const copyActivity = write({
  input: input.copiedActivity,
  audit: "activity.copy",
  async work(tx, { id, ...wanted }, viewer) {
    const made = await copy(tx, viewer, id, wanted);
    return { subject: made, to: paths.activity(made) };
  },
});

export const publish = write({
  input: input.oneActivity,
  audit: "activity.publish",
  async work(tx, { id }) {
    await publishActivity(tx, id);
    return { subject: id, to: paths.activity(id) };
  },
});

export const close = write({
  input: input.oneActivity,
  audit: "activity.close",
  async work(tx, { id }) {
    await endActivity(tx, id, { closed: true });
    return { subject: id, to: paths.activity(id) };
  },
});

export const cancel = write({
  input: input.cancelledActivity,
  audit: "activity.cancel",
  async work(tx, { id, reason }) {
    await endActivity(tx, id, { cancelled: reason });
    return { subject: id, to: paths.activity(id) };
  },
});
