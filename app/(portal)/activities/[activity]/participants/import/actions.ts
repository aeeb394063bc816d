"use server";
import { write } from "@/auth/write";
import { activityToEdit } from "@/db/queries/activities";
import { dropImport, keepImport, setImportColumns } from "@/db/queries/participant-imports";
import { confirmImport } from "@/db/queries/participant-planning";
import * as input from "@/domain/participants/input";
import { listName } from "@/domain/participants/sheet";
import { readListFile } from "@/lib/list-file";
import { paths } from "@/lib/paths";
import { importVocabulary } from "../vocabulary";

export const upload = write({
  input: input.newImport,
  audit: "participant-list.create",
  async work(tx, { activityId, file }, viewer) {
    await activityToEdit(tx, activityId);
    const sheet = await readListFile(file);
    const subject = await keepImport(tx, viewer, activityId, listName(file.name, sheet.name), sheet);
    return { subject, to: paths.importParticipants(activityId) };
  },
});

export const matchColumns = write({
  input: input.importColumns,
  audit: "participant-list.edit",
  async work(tx, { id, columns }) {
    return { subject: id, to: paths.importParticipants(await setImportColumns(tx, id, columns)) };
  },
});

export const confirm = write({
  input: input.confirmedImport,
  audit: null,
  async work(tx, yes, viewer) {
    const { activityId, added, changed } = await confirmImport(tx, viewer, yes, await importVocabulary());
    return { to: paths.participants(activityId, { added, changed }) };
  },
});

export const discard = write({
  input: input.oneImport,
  audit: "participant-list.remove",
  async work(tx, { id }) {
    return { subject: id, to: paths.importParticipants(await dropImport(tx, id)) };
  },
});
