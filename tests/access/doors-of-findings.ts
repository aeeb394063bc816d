/** The doors to the life of findings and to what others add to them. */
import { findAttachment, listAttachments } from "@/db/queries/attachments";
import { listCorrections } from "@/db/queries/corrections";
import { listCorroborations } from "@/db/queries/corroborations";
import { findDraft, listDrafts } from "@/db/queries/finding-drafts";
import { readForExport } from "@/db/queries/finding-export";
import { countFacets } from "@/db/queries/finding-facets";
import { findFindingVersion, findRights, listFindingVersions, listSteps } from "@/db/queries/finding-life";
import { countWaiting, listWaiting } from "@/db/queries/finding-review";
import { findFindingForMail } from "@/db/queries/mail";
import { findSavedView, listSavedViews } from "@/db/queries/saved-views";
import { listSharingRequests } from "@/db/queries/sharing";
import { stixBundle } from "@/lib/stix";
import type { Door } from "./doors";

export const doorsOfFindings: Door[] = [
  {
    name: "findings to take along in files",
    open: async (tx) => {
      const { findings } = await readForExport(tx, {});
      return [findings, stixBundle(findings, "")];
    },
  },
  { name: "how many findings each choice leaves", open: (tx) => countFacets(tx) },
  {
    name: "saved views",
    open: async (tx, { saved_views }) => {
      const answers: unknown[] = [await listSavedViews(tx)];
      for (const { id } of saved_views.slice(0, 12)) answers.push(await findSavedView(tx, id));
      return answers;
    },
  },
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
