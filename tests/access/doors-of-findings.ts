/** The doors to the life of findings and to what others add to them. */
import { findAttachment, listAttachments } from "@/db/queries/attachments";
import { listCorrections } from "@/db/queries/corrections";
import { listCorroborations } from "@/db/queries/corroborations";
import { findDraft, listDrafts } from "@/db/queries/finding-drafts";
import { findFindingVersion, findRights, listFindingVersions, listSteps } from "@/db/queries/finding-life";
import { countWaiting, listWaiting } from "@/db/queries/finding-review";
import { findFindingForMail } from "@/db/queries/mail";
import { listSharingRequests } from "@/db/queries/sharing";
import type { Door } from "./doors";

export const doorsOfFindings: Door[] = [
  {
    name: "the life of findings and what others add",
    open: async (tx, { findings }) => {
      const answers: unknown[] = [];
      for (const { id, version } of findings.slice(0, 25))
        answers.push(
          await findRights(tx, id),
          await listSteps(tx, id),
          await listFindingVersions(tx, id),
          await findFindingVersion(tx, id, version ?? 1),
          await listCorroborations(tx, id),
          await listCorrections(tx, id),
          await listSharingRequests(tx, id),
          await findFindingForMail(tx, id),
        );
      return answers;
    },
  },
  {
    name: "photos and files of findings, listed and downloaded",
    open: async (tx, { findings, attachments }) => {
      const answers: unknown[] = [];
      for (const { id } of findings.slice(0, 25)) answers.push(await listAttachments(tx, id));
      for (const { id } of attachments.slice(0, 40)) answers.push(await findAttachment(tx, id));
      return answers;
    },
  },
  {
    name: "drafts of findings",
    open: async (tx, { finding_drafts }) => {
      const answers: unknown[] = [await listDrafts(tx)];
      for (const { id } of finding_drafts) answers.push(await findDraft(tx, id));
      return answers;
    },
  },
  {
    name: "what waits for chair and rapporteur",
    open: async (tx, { groups }) => {
      const answers: unknown[] = [];
      for (const { id } of groups)
        answers.push(
          await countWaiting(tx, id),
          await listWaiting(tx, id, "submitted"),
          await listWaiting(tx, id, "returned"),
        );
      return answers;
    },
  },
];
