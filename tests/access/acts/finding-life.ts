/** The life of findings: submitted, validated, returned, withdrawn; corroborated, corrected, asked to be shared more widely. */
import { Life } from "../model/finding-life";
import type { Asked, Label, OnFinding, RowOf, World } from "../model/world";
import { type Attempt, type Context, few, insert, remove, update } from "./attempt";

type Finding = RowOf<"findings">;
const labels = [0, 1, 2, 3, 4] as Label[];
const file = { file_name: "f", media_type: "text/plain", size: 1, sha256: "s", storage_key: "k" };
const words = { title: "A", body: "B", source: "B", information: "2", handling: "H0", handling_note: "" };

/** Everything that hangs on a finding: it moves with it. */
export function addedTo(world: World, id: string): OnFinding[] {
  const { comments, finding_steps, finding_versions, corroborations, corrections } = world;
  const all: OnFinding[][] = [
    comments,
    finding_steps,
    finding_versions,
    corroborations,
    corrections,
    world.sharing_requests,
    world.attachments,
  ];
  return all.flatMap((rows) => rows.filter(({ finding_id }) => finding_id === id));
}

function own({ may, random }: Context, finding: Finding) {
  const { id, organisation_id } = may.me ?? { id: random.uuid(), organisation_id: random.uuid() };
  return { id: random.uuid(), finding_id: finding.id, label: finding.label, author_id: id, organisation_id };
}

/** Half of them where the viewer reviews or is the author, since most findings are out of anybody's reach. */
function near(context: Context, count = 6): Finding[] {
  const { world, may } = context;
  const life = new Life(may);
  const reach = world.findings.filter((row) => may.reviews(row.space_id) || life.withdraws(row));
  // Seldom: who reviews has the author's rights as well, of their own and of what a former colleague left.
  const both = reach.filter((row) => may.reviews(row.space_id) && life.withdraws(row));
  const left = both.filter((row) => row.author_id !== may.me?.id);
  return [
    ...few(context, world.findings, count),
    ...few(context, reach, count),
    ...both.slice(0, 2),
    ...left.slice(0, 2),
  ];
}

export function findingLife(context: Context): Attempt[] {
  return near(context).flatMap((finding) => [
    ...steps(context, finding),
    ...additions(context, finding),
    ...asking(context, finding),
  ]);
}

function steps(context: Context, finding: Finding): Attempt[] {
  const { may, random } = context;
  const life = new Life(may);
  const version = finding.version ?? 0;
  const step = (kind: string, change: object = {}) => {
    const row = { ...own(context, finding), kind, version, reason: "R", ...change };
    return [insert("finding_steps", row)];
  };
  const judges = life.judges(finding);
  const verdicts = ["validated", "returned"].flatMap((kind): Attempt[] => [
    { act: `${kind}`, steps: step(kind), allowed: judges && finding.state !== kind },
    { act: `${kind}: another version`, steps: step(kind, { version: version + 1 }), allowed: false },
    { act: `${kind}: of an earlier day`, steps: step(kind, { created_at: "2021-01-01" }), allowed: false },
    {
      act: `${kind} in another's name`,
      steps: step(kind, {
        author_id: random.pick(context.world.accounts.filter(({ id }) => id !== may.me?.id)).id,
      }),
      allowed: false,
    },
  ]);
  const unsaid = ["submitted", "validated", "returned"].filter((kind) => kind !== finding.state);
  const edit = update("findings", "body = 'C', revision = revision + 1", finding.id);
  // What was validated is submitted anew by an edit: so that same person may not hold it for validated.
  const anew = life.edits(finding) && finding.submitted_at !== null;
  const stands = {
    text: "select 1 from findings where id = $1 and state = 'submitted' and version = $2",
    values: [finding.id, version + 1],
  };
  const kept = {
    text: "select 1 from finding_versions where finding_id = $1 and number = $2",
    values: [finding.id, version + 1],
  };
  const leg = {
    id: random.uuid(),
    finding_id: finding.id,
    position: 99,
    from_country: "AA",
    to_country: "BB",
  };
  const described = insert("finding_legs", leg);
  const elsewhere = update("findings", "observed_locality = 'elsewhere'", finding.id);
  const next = version + (finding.submitted_at === null ? 0 : 1);
  return [
    ...verdicts,
    ...unsaid.map((state) => ({
      act: `${state} without a step`,
      steps: [update("findings", `state = '${state}'`, finding.id)],
      allowed: false,
    })),
    { act: "return without a reason", steps: step("returned", { reason: "" }), allowed: false },
    { act: "submitted by hand", steps: step("submitted"), allowed: false },
    { act: "withdraw", steps: step("withdrawn"), allowed: life.withdraws(finding) },
    {
      act: "withdraw without a trace",
      steps: [update("findings", "withdrawn_at = now()", finding.id)],
      allowed: false,
    },
    { act: "an edit is submitted anew", steps: [edit, stands], allowed: anew },
    { act: "an edit keeps its version", steps: [edit, kept], allowed: anew },
    { act: "another route is submitted anew", steps: [described, stands, kept], allowed: anew },
    {
      act: "another file is submitted anew",
      steps: [insert("attachments", { ...own(context, finding), ...file }), stands],
      allowed: anew && may.posts(finding.space_id),
    },
    { act: "another place is submitted anew", steps: [elsewhere, stands], allowed: anew },
    {
      act: "the place stays after withdrawing",
      steps: [
        elsewhere,
        ...step("withdrawn", { version: next }),
        { text: "select 1 from findings where id = $1 and observed_locality <> ''", values: [finding.id] },
      ],
      allowed: false,
    },
    {
      act: "the moment of a state by hand",
      steps: [update("findings", "state_at = '2021-01-01'", finding.id)],
      allowed: false,
    },
    {
      act: "the route stays after withdrawing",
      steps: [
        described,
        ...step("withdrawn", { version: next }),
        { text: "select 1 from finding_legs where finding_id = $1", values: [finding.id] },
      ],
      allowed: false,
    },
    {
      act: "a version by hand",
      steps: [insert("finding_versions", { ...own(context, finding), number: version + 1, ...words })],
      allowed: false,
    },
    {
      act: "the text stays after withdrawing",
      steps: [
        ...step("withdrawn"),
        {
          text: "select 1 from findings where id = $1 and body <> '' union all select 1 from finding_versions where finding_id = $1",
          values: [finding.id],
        },
      ],
      allowed: false,
    },
  ];
}

function additions(context: Context, finding: Finding): Attempt[] {
  const { may, random, world } = context;
  const life = new Life(may);
  const label = random.pick(labels);
  const seen = { ...own(context, finding), label, body: "B", source: "B", information: "3" };
  const other = random.pick(world.organisations.filter(({ id }) => id !== may.me?.organisation_id)).id;
  const corrects = life.corrects(finding);
  const fix = {
    ...own(context, finding),
    field: "title",
    proposed: "P",
    reason: "R",
    version: finding.version ?? 0,
  };
  const stale = { ...fix, version: fix.version + 1 };
  const decided = { ...fix, decision: "accepted", decided_by: fix.author_id, decided_at: "2022-01-01" };
  // Mostly a question of this finding; now and then of another, or a comment that asks nothing.
  const said = world.comments.filter(({ kind }) => kind === "question" || random.chance(0.3));
  const here = said.filter(({ finding_id }) => finding_id === finding.id);
  const question = random.pick(random.chance(0.7) && here.length > 0 ? here : said);
  const answer = { ...own(context, finding), label, body: "B", answers_id: question.id };
  const fits = may.fits(label, finding.label, may.reading.facts.space(finding.space_id), 4);
  const comments =
    life.reads(finding) && finding.submitted_at !== null && may.posts(finding.space_id) && fits;
  const knows = question.finding_id === finding.id && may.reading.may(may.viewer, "comments", question);
  return [
    {
      act: "corroborate",
      steps: [insert("corroborations", seen)],
      allowed: life.corroborates(finding, label),
    },
    {
      act: "corroborate for another organisation",
      steps: [insert("corroborations", { ...seen, organisation_id: other })],
      allowed: false,
    },
    { act: "propose a correction", steps: [insert("corrections", fix)], allowed: corrects },
    { act: "propose a correction to another version", steps: [insert("corrections", stale)], allowed: false },
    { act: "propose and accept at once", steps: [insert("corrections", decided)], allowed: false },
    {
      act: "answer a question",
      steps: [insert("comments", answer)],
      allowed: comments && knows && question.kind === "question" && label >= question.label,
    },
  ];
}

function asking(context: Context, finding: Finding): Attempt[] {
  const { may, random, world } = context;
  const life = new Life(may);
  const wanted_label = random.pick(labels);
  const there = random.pick(world.spaces).id;
  const row = { ...own(context, finding), reason: "R" };
  return [
    {
      act: "ask for a looser label",
      steps: [insert("sharing_requests", { ...row, wanted_label })],
      allowed: life.asks(finding, wanted_label, null),
    },
    {
      act: "ask for another space",
      steps: [insert("sharing_requests", { ...row, wanted_space_id: there })],
      allowed: life.asks(finding, null, there),
    },
  ];
}

/** What was asked is decided by the finding's author, once, and taken back by who asked. */
export function deciding(context: Context): Attempt[] {
  const { world, may } = context;
  return (["corrections", "sharing_requests"] as const).flatMap((table) => {
    const rows = world[table] as Asked[];
    const readable = (row: Asked) => !!may.me && may.reading.may(may.viewer, table, row as never);
    const reach = rows.filter((row) => readable(row) && may.rights(of(world, row)));
    return [...few(context, rows, 6), ...few(context, reach, 4)].flatMap((row) =>
      decisions(context, table, row, readable(row)),
    );
  });
}

const of = (world: World, row: Asked) => world.findings.find(({ id }) => id === row.finding_id) as Finding;

function decisions(context: Context, table: string, row: Asked, readable: boolean): Attempt[] {
  const { world, may, random } = context;
  const life = new Life(may);
  const me = may.me?.id ?? random.uuid();
  const decides = life.decides(row, readable, of(world, row));
  const set = (decision: string, by = me, at = "now()") =>
    update(
      table,
      `decision = '${decision}', decision_reason = 'R', decision_kept_reason = 'K', decided_by = '${by}', decided_at = ${at}`,
      row.id,
    );
  const someone = random.pick(world.accounts.filter(({ id }) => id !== me)).id;
  return [
    { act: `accept: ${table}`, steps: [set("accepted")], allowed: decides },
    { act: `refuse: ${table}`, steps: [set("refused")], allowed: decides },
    { act: `decide twice: ${table}`, steps: [set("accepted"), set("refused")], allowed: false },
    { act: `decide in another's name: ${table}`, steps: [set("accepted", someone)], allowed: false },
    {
      act: `decide on an earlier day: ${table}`,
      steps: [set("accepted", me, "'2021-01-01'")],
      allowed: false,
    },
    { act: `take back: ${table}`, steps: [set("withdrawn")], allowed: life.takesBack(row, readable) },
    { act: `rewrite: ${table}`, steps: [update(table, "reason = 'other'", row.id)], allowed: false },
    { act: `erase: ${table}`, steps: [remove(table, row.id)], allowed: false },
  ];
}
