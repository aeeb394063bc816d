"use server";
import { write } from "@/auth/write";
import { forgetView, renameView, saveView } from "@/db/queries/saved-views";
import { forgottenView, newView, renamedView } from "@/domain/findings/view-input";
import { paths } from "@/lib/paths";
import { filterIn, queryOf } from "../filter";

export const keepView = write({
  input: newView,
  audit: "saved-view.create",
  async work(tx, { name, filter }, viewer) {
    const kept = filterIn(new URLSearchParams(filter));
    const id = await saveView(tx, viewer, { name, filter: queryOf(kept) });
    return { subject: id, to: paths.findings(kept) };
  },
});

export const changeView = write({
  input: renamedView,
  audit: "saved-view.edit",
  async work(tx, { id, revision, name }) {
    await renameView(tx, id, revision, name);
    return { subject: id, to: paths.savedViews() };
  },
});

export const dropView = write({
  input: forgottenView,
  audit: "saved-view.remove",
  async work(tx, { id }) {
    await forgetView(tx, id);
    return { subject: id, to: paths.savedViews() };
  },
});
