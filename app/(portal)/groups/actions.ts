"use server";
import { write } from "@/auth/write";
import { addGroup, addMandate, changeGroupState, editGroup } from "@/db/queries/groups";
import { addMember, askToJoin, changeMember, decideJoinRequest, listChairs } from "@/db/queries/members";
import { addMilestone, editMilestone } from "@/db/queries/milestones";
import { tellAbout } from "@/db/queries/outbox";
import * as input from "@/domain/group-input";
import { endOfDay } from "@/lib/dates";
import { paths } from "@/lib/paths";

export const createGroup = write({
  input: input.newGroup,
  audit: "group.create",
  async work(tx, content, viewer) {
    const id = await addGroup(tx, viewer, content);
    return { subject: id, to: paths.group(id) };
  },
});

export const saveGroup = write({
  input: input.editedGroup,
  audit: "group.edit",
  async work(tx, { id, revision, ...content }) {
    await editGroup(tx, id, revision, content);
    return { subject: id, to: paths.group(id) };
  },
});

export const setGroupState = write({
  input: input.groupStateChange,
  audit: "group.change-state",
  async work(tx, { id, state }) {
    await changeGroupState(tx, id, state);
    return { subject: id, to: paths.group(id) };
  },
});

export const createMandate = write({
  input: input.newMandate,
  audit: "mandate.create",
  async work(tx, { id, number, text }, viewer) {
    const mandate = await addMandate(tx, viewer, id, number, text);
    return { subject: mandate, to: paths.mandate(id) };
  },
});

export const createMilestone = write({
  input: input.newMilestone,
  audit: "milestone.create",
  async work(tx, { groupId, ...milestone }) {
    const id = await addMilestone(tx, groupId, milestone);
    return { subject: id, to: paths.group(groupId) };
  },
});

export const saveMilestone = write({
  input: input.editedMilestone,
  audit: "milestone.edit",
  async work(tx, { id, revision, ...change }) {
    const groupId = await editMilestone(tx, id, revision, change);
    return { subject: id, to: paths.group(groupId) };
  },
});

export const requestToJoin = write({
  input: input.joinRequest,
  audit: "join-request.create",
  async work(tx, { groupId, reason }, viewer) {
    const id = await askToJoin(tx, viewer, groupId, reason);
    for (const chair of await listChairs(tx, groupId))
      await tellAbout(tx, "membership-asked", chair, groupId);
    return { subject: id, to: paths.group(groupId) };
  },
});

export const decideOnJoining = write({
  input: input.joinDecision,
  audit: "join-request.decide",
  async work(tx, { id, decision, reason }, viewer) {
    const { spaceId, accountId, joined } = await decideJoinRequest(tx, viewer, id, decision, reason);
    if (joined) await tellAbout(tx, "membership-granted", accountId, spaceId);
    if (decision === "refused") await tellAbout(tx, "membership-refused", accountId, spaceId);
    return { subject: id, to: paths.members(spaceId) };
  },
});

export const createMember = write({
  input: input.newMember,
  audit: "membership.create",
  async work(tx, { groupId, accountId, roles, endsOn }) {
    const { id, joined } = await addMember(tx, groupId, accountId, { roles, endsAt: endOfDay(endsOn) });
    if (joined) await tellAbout(tx, "membership-granted", accountId, groupId);
    return { subject: id, to: paths.members(groupId) };
  },
});

export const saveMember = write({
  input: input.editedMember,
  audit: "membership.edit",
  async work(tx, { id, roles, endsOn, ends }) {
    const groupId = await changeMember(tx, id, { roles, endsAt: endOfDay(endsOn), ends });
    return { subject: id, to: paths.members(groupId) };
  },
});
