"use server";
import { write } from "@/auth/write";
import { givePosition } from "@/db/queries/positions";
import { addPriority, adoptPriority, changePriorityState, editPriority } from "@/db/queries/priorities";
import * as input from "@/domain/priority-input";
import { paths } from "@/lib/paths";

export const proposePriority = write({
  input: input.newPriority,
  audit: "priority.create",
  async work(tx, priority, viewer) {
    const id = await addPriority(tx, viewer, priority);
    return { subject: id, to: paths.priority(id) };
  },
});

export const savePriority = write({
  input: input.editedPriority,
  audit: "priority.edit",
  async work(tx, { id, revision, ...content }) {
    await editPriority(tx, id, revision, content);
    return { subject: id, to: paths.priority(id) };
  },
});

export const setPriorityState = write({
  input: input.priorityStateChange,
  audit: "priority.change-state",
  async work(tx, { id, state }) {
    await changePriorityState(tx, id, state);
    return { subject: id, to: paths.priority(id) };
  },
});

export const takePosition = write({
  input: input.newPosition,
  audit: "position.create",
  async work(tx, entry, viewer) {
    const id = await givePosition(tx, viewer, entry);
    return { subject: id, to: paths.priority(entry.priorityId) };
  },
});

export const adopt = write({
  input: input.adoption,
  audit: "decision.create",
  async work(tx, decision, viewer) {
    const id = await adoptPriority(tx, viewer, decision);
    return { subject: id, to: paths.priority(decision.priorityId) };
  },
});
