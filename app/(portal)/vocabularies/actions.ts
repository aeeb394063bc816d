"use server";
import { write } from "@/auth/write";
import { addTerm, editTerm, retireTerm } from "@/db/queries/terms";
import * as input from "@/domain/vocabulary-input";
import { paths } from "@/lib/paths";

export const createTerm = write({
  input: input.newTerm,
  audit: "term.create",
  async work(tx, { kind, key, ...content }) {
    const id = await addTerm(tx, kind, key, content);
    return { subject: id, to: paths.vocabularies(kind) };
  },
});

export const saveTerm = write({
  input: input.editedTerm,
  audit: "term.edit",
  async work(tx, { id, revision, ...content }) {
    const kind = await editTerm(tx, id, revision, content);
    return { subject: id, to: paths.vocabularies(kind) };
  },
});

export const withdrawTerm = write({
  input: input.retiredTerm,
  audit: "term.retire",
  async work(tx, { id, revision }) {
    const kind = await retireTerm(tx, id, revision, true);
    return { subject: id, to: paths.vocabularies(kind) };
  },
});

export const returnTerm = write({
  input: input.retiredTerm,
  audit: "term.bring-back",
  async work(tx, { id, revision }) {
    const kind = await retireTerm(tx, id, revision, false);
    return { subject: id, to: paths.vocabularies(kind) };
  },
});
