/** Findings, comments, documents and their versions: posting, editing, labels, readers of RED. */
import { RED } from "../model/standing";
import type { Label, Post } from "../model/world";
import { type Attempt, type Context, few, insert, remove, update } from "./attempt";
import { addedTo } from "./finding-life";

const labels = [0, 1, 2, 3, 4] as Label[];
const words = { title: "A", body: "B" };
const paper = { title: "A", original_language: "es" };
const file = {
  language: "fr",
  file_name: "a.pdf",
  media_type: "a/b",
  size: 1,
  sha256: "x",
  storage_key: "k",
};

function own({ may, random }: Context, label: Label) {
  const { id, organisation_id } = may.me ?? { id: random.uuid(), organisation_id: random.uuid() };
  return { id: random.uuid(), label, author_id: id, organisation_id };
}

function repliesTo({ world }: Context, id: string): Post[] {
  const versions = world.document_versions.filter(({ document_id }) => document_id === id);
  return [...addedTo(world, id), ...versions];
}

export function posting(context: Context): Attempt[] {
  const { world, may, random } = context;
  return few(context, world.spaces, 8).flatMap((space) => {
    const post = { ...own(context, random.pick(labels)), space_id: space.id };
    const right = may.posts(space.id) && may.fits(post.label, space.label, space, 4);
    const forged = [
      { act: "another's name", change: { author_id: random.pick(world.accounts).id } },
      { act: "another's organisation", change: { organisation_id: random.pick(world.organisations).id } },
    ].map(({ act, change }) => {
      const row = { ...post, ...change };
      const allowed = right && may.inOwnName(row.author_id, row.organisation_id);
      return { act: `post a finding in ${act}`, steps: [insert("findings", { ...row, ...words })], allowed };
    });
    return [
      { act: "post a finding", steps: [insert("findings", { ...post, ...words })], allowed: right },
      { act: "post a document", steps: [insert("documents", { ...post, ...paper })], allowed: right },
      {
        act: "post a finding of an earlier day",
        steps: [insert("findings", { ...post, ...words, created_at: "2021-01-01" })],
        allowed: false,
      },
      ...forged,
    ];
  });
}

export function replying(context: Context): Attempt[] {
  const { world, facts, may, random } = context;
  const { reading, viewer } = may;
  const submitted = world.findings.filter((finding) => finding.submitted_at !== null);
  const comments = few(context, submitted).map((finding) => {
    const reply = { ...own(context, random.pick(labels)), finding_id: finding.id, body: "B" };
    const fits = may.fits(reply.label, finding.label, facts.space(finding.space_id), 4);
    const allowed = may.posts(finding.space_id) && reading.may(viewer, "findings", finding) && fits;
    return { act: "comment", steps: [insert("comments", reply)], allowed };
  });
  const versions = few(context, world.documents).map((document) => {
    const reply = { ...own(context, random.pick(labels)), document_id: document.id, ...file };
    const fits = may.fits(reply.label, document.label, facts.space(document.space_id), 4);
    const reads = may.posts(document.space_id) && reading.may(viewer, "documents", document);
    const steps = [insert("document_versions", reply)];
    return { act: "add a version", steps, allowed: reads && fits && may.rights(document) };
  });
  // The number comes with the version: asked for by itself, it would tell that there is such a document, and how many.
  const numbers = few(context, world.documents).map(({ id }) => ({
    act: "ask how many versions there are",
    steps: [{ text: "select next_number($1)", values: [`document_versions ${id} es`] }],
    allowed: false,
  }));
  const downloads = few(context, world.document_versions).map((version) => {
    const account_id = random.chance(0.7) ? own(context, 0).author_id : random.pick(world.accounts).id;
    const row = {
      id: random.uuid(),
      document_version_id: version.id,
      space_id: version.space_id,
      account_id,
    };
    const allowed = account_id === may.me?.id && reading.may(viewer, "document_versions", version);
    return { act: "record a download", steps: [insert("downloads", row)], allowed };
  });
  return [...comments, ...versions, ...numbers, ...downloads];
}

type Kind = "findings" | "documents" | "comments" | "document_versions" | "corroborations" | "answers";
const texts = {
  corroborations: "body = 'C', kept_reason = 'K'",
  findings: "body = 'C', kept_reason = 'K'",
  answers: "body = 'C'",
  documents: "title = 'C'",
  comments: "body = 'C', kept_reason = 'K'",
  document_versions: "",
};

/** Editing, correcting, tightening, loosening, moving; and giving a post to somebody else, which nobody may. */
export function editing(context: Context): Attempt[] {
  const kinds: Kind[] = [
    "findings",
    "documents",
    "comments",
    "document_versions",
    "corroborations",
    "answers",
  ];
  return kinds.flatMap((kind) => {
    const rows = context.world[kind] as (Post & { submitted_at?: string | null; finding_id?: string })[];
    return few(context, rows, 7).flatMap((row) => edits(context, kind, row));
  });
}

function edits(context: Context, kind: Kind, row: Post): Attempt[] {
  const { facts, may, random, world } = context;
  const reads = !!may.me && may.reading.may(may.viewer, kind, row as never);
  const author = reads && may.rights(row);
  const change = (act: string, set: string, allowed: boolean) => ({
    act: `${act}: ${kind}`,
    steps: [update(kind, set, row.id)],
    allowed,
  });
  const space = facts.space(row.space_id);
  const label = random.pick(labels);
  const set = `label = ${label}${!isReply(kind) ? ", label_reason = 'asked'" : ""}`;
  const parent = isReply(kind);
  const found: Attempt[] = [
    change("give to another", `author_id = '${random.pick(world.accounts).id}'`, false),
    change("change the organisation", `organisation_id = '${random.pick(world.organisations).id}'`, false),
  ];
  // Of a withdrawn finding the trace stays, and nothing is done to its text.
  const gone = kind === "findings" && (row as { withdrawn_at?: string | null }).withdrawn_at !== null;
  if (texts[kind]) found.push(change("edit the text", texts[kind], author && !gone));
  if (kind === "findings") {
    const corrects = author || (reads && may.reviews(row.space_id));
    found.push(change("correct the evaluation", "source = 'B'", corrects && !gone));
  }
  if (label > row.label) {
    const fits = may.fits(label, space.label, space, 4);
    // Who would no longer read it cannot tighten: to RED only by naming readers, tried below.
    const red = label === RED && !underRed(context, kind, row);
    const stays = red
      ? row.author_id === may.me?.id
      : may.reading.may(may.viewer, kind, { ...row, label } as never);
    const allowed = reads && may.tightens(row) && fits && stays;
    found.push(change("tighten", set.replace(", label_reason = 'asked'", ""), allowed));
  }
  if (label < row.label) {
    const floor = parent
      ? parentLabel(context, kind, row)
      : Math.max(space.label, ofContribution(context, row));
    found.push(change("loosen with a reason", set, author && !parent && label >= floor));
    found.push(change("loosen without a reason", `label = ${label}`, false));
  }
  // An answer stays with its request.
  if (!parent && kind !== "answers") {
    const there = random.pick(world.spaces);
    // What hangs on a post goes with it, and must be allowed there as well.
    const along = [row, ...repliesTo(context, row.id)];
    const fits =
      may.fits(row.label, there.label, there, 4) && along.every((each) => may.fits(each.label, 0, there, 4));
    const moved = { ...row, space_id: there.id };
    const stays =
      may.reading.may(may.viewer, kind, moved as never) && (may.rights(moved) || may.reviews(there.id));
    const moves = author && may.posts(there.id) && fits && stays;
    const move = `space_id = '${there.id}'`;
    const same = there.id === row.space_id;
    const paper = ofContribution(context, row) >= 0;
    found.push(change("move", `${move}, label_reason = 'asked'`, same ? author : moves && !paper));
    if (!same) found.push(change("move without a reason", `${move}, label_reason = ''`, false));
  }
  return found;
}

function isReply(kind: Kind): boolean {
  return kind !== "findings" && kind !== "documents" && kind !== "answers";
}

function parentLabel({ world }: Context, kind: Kind, row: Post): Label {
  const { finding_id, document_id } = row as { finding_id?: string; document_id?: string };
  const rows: Post[] = kind === "document_versions" ? world.documents : world.findings;
  return rows.find(({ id }) => id === (finding_id ?? document_id))?.label ?? 0;
}

/** The label of the contribution that this is a paper of, which keeps its papers; -1: of none. */
function ofContribution(
  { world }: Context,
  { contribution_id }: Post & { contribution_id?: string },
): number {
  return world.contributions.find(({ id }) => id === contribution_id)?.label ?? -1;
}

function underRed(context: Context, kind: Kind, row: Post): boolean {
  return isReply(kind) && parentLabel(context, kind, row) === RED;
}

/** Naming readers of a RED item: its author; and who tightens it, in the same transaction, among active members. */
export function naming(context: Context): Attempt[] {
  const { world, facts, may, random } = context;
  const seen = world.findings.filter(
    (row) => row.label === RED && may.reading.may(may.viewer, "findings", row),
  );
  const items = [
    ...few(context, seen).map((row) => ({ kind: "findings" as const, row })),
    ...few(context, world.findings, 10).map((row) => ({ kind: "findings" as const, row })),
    ...few(context, world.documents, 10).map((row) => ({ kind: "documents" as const, row })),
  ];
  return items.flatMap(({ kind, row }): Attempt[] => {
    const taken = world.red_readers.filter((each) => each.item_id === row.id);
    const me = may.me?.id ?? random.uuid();
    const other = random.pick(world.accounts).id;
    // Also somebody who is named already: that is no second name.
    const named = random.chance(0.5) ? other : random.pick([me, ...taken.map((each) => each.account_id)]);
    const { space_id, author_id } = row;
    const name = (account_id: string) =>
      insert("red_readers", { id: random.uuid(), item_id: row.id, space_id, author_id, account_id });
    const person = facts.account(named);
    const member = !!person && facts.member({ account: person, ceiling: 4, interactive: true }, space_id);
    const reads = !!may.me && may.reading.may(may.viewer, kind, row as never);
    if (row.label === RED)
      return [
        { act: "name a reader of RED", steps: [name(named)], allowed: reads && member && may.rights(row) },
        ...taken.slice(0, 2).map(({ id }) => ({
          act: "take a name off RED",
          steps: [remove("red_readers", id)],
          allowed: reads && may.rights(row),
        })),
      ];
    const tight = update(kind, "label = 4", row.id);
    const draft = kind === "findings" && (row as { submitted_at?: string | null }).submitted_at === null;
    const may4 = reads && may.tightens(row) && member && facts.space(space_id).kind !== "commons";
    const stays = author_id === me || (named === me && !draft);
    const allowed = may4 && stays && (may.rights(row) || may.reviews(space_id));
    return [{ act: "tighten to RED and name a reader", steps: [name(named), tight], allowed }];
  });
}
