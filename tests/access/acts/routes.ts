/** What a finding says of routes and seizures, links between findings, and the words that organisers keep. */
import { corrects, edits } from "../model/routes";
import type { RowOf } from "../model/world";
import { type Attempt, type Context, few, insert, remove, update } from "./attempt";

type Finding = RowOf<"findings">;
type Add = (act: string, step: Attempt["steps"][number], allowed: boolean) => void;

const ordered = (one: string, other: string) =>
  (one < other ? [one, other] : [other, one]) as [string, string];

/** Findings of the viewer's own, and others. */
function some(context: Context): Finding[] {
  const { world, may } = context;
  const own = world.findings.filter((finding) => may.rights(finding));
  const corrected = world.findings.filter((finding) => corrects(may, finding));
  return [
    ...new Set([...few(context, own, 3), ...few(context, corrected, 2), ...few(context, world.findings, 4)]),
  ];
}

function collect(make: (add: Add) => void): Attempt[] {
  const acts: Attempt[] = [];
  make((act, step, allowed) => acts.push({ act, steps: [step], allowed }));
  return acts;
}

export function describing(context: Context): Attempt[] {
  const { world, may, random } = context;
  return collect((add) => {
    for (const finding of some(context)) {
      const right = edits(may, finding);
      const finding_id = finding.id;
      const id = random.uuid();
      const leg = { id, finding_id, position: 99, from_country: "AA", to_country: "BB" };
      add("add a leg", insert("finding_legs", leg), right);
      add("add a leg to itself", insert("finding_legs", { ...leg, to_country: "AA" }), false);
      const [kept] = world.finding_legs.filter((row) => row.finding_id === finding_id);
      if (kept) add("remove a leg", remove("finding_legs", kept.id), right);
      const hidden = world.finding_concealments.filter((row) => row.finding_id === finding_id);
      const free = world.terms.find(
        ({ code }) => code.startsWith("concealment/") && hidden.every((row) => row.concealment !== code),
      );
      if (free)
        add(
          "add a concealment",
          insert("finding_concealments", { id, finding_id, concealment: free.code }),
          right,
        );
      if (hidden[0]) add("remove a concealment", remove("finding_concealments", hidden[0].id), right);
      seizing(context, add, finding);
    }
  });
}

function seizing({ world, may, random }: Context, add: Add, finding: Finding) {
  const right = edits(may, finding);
  const [finding_id, id] = [finding.id, random.uuid()];
  const report = world.seizures.find((row) => row.finding_id === finding_id);
  if (!report) {
    const row = { id, finding_id, seized_on: "2022-02-02", country_code: "AA" };
    add("report a seizure", insert("seizures", row), right);
    return;
  }
  add("correct a seizure", update("seizures", "arrested = 3", report.id), right);
  add("give a seizure to another finding", update("seizures", "finding_id = finding_id", report.id), false);
  add("take a seizure back", remove("seizures", report.id), right);
  const [drug] = world.terms.filter(({ code }) => code.startsWith("drug/"));
  const [unit] = world.terms.filter(({ code }) => code.startsWith("unit/"));
  const row = { id, seizure_id: report.id, finding_id, position: 9, drug: drug?.code, unit: unit?.code };
  add("add a drug", insert("seized_drugs", { ...row, quantity: 2, kilograms: 2 }), right);
  add("add less than nothing", insert("seized_drugs", { ...row, quantity: 2, kilograms: -2 }), false);
  const other = random.pick(world.seizures);
  if (other.finding_id !== finding_id && !right) {
    const moved = { ...row, seizure_id: other.id, finding_id: other.finding_id, quantity: 1 };
    const theirs = world.findings.find((each) => each.id === other.finding_id);
    add("add a drug to another's", insert("seized_drugs", moved), !!theirs && edits(may, theirs));
  }
}

export function linking(context: Context): Attempt[] {
  const { world, may, random } = context;
  const me = may.me?.id ?? random.pick(world.accounts).id;
  const stranger = world.accounts.find(({ id }) => id !== may.me?.id)?.id;
  const reads = (finding?: Finding) => !!finding && may.reading.may(may.viewer, "findings", finding);
  const byId = (id: string) => world.findings.find((each) => each.id === id);
  return collect((add) => {
    for (const finding of some(context)) {
      for (const other of few(context, world.findings, 2)) {
        const [finding_id, other_id] = ordered(finding.id, other.id);
        const known = world.related_findings.some(
          (row) => row.finding_id === finding_id && row.other_id === other_id,
        );
        if (finding === other || known) continue;
        const right = reads(finding) && reads(other) && (edits(may, finding) || edits(may, other));
        const row = { id: random.uuid(), finding_id, other_id, linked_by: me };
        add("relate findings", insert("related_findings", row), right);
        add("relate in another's name", insert("related_findings", { ...row, linked_by: stranger }), false);
      }
      const [priority] = few(context, world.priorities, 1);
      const served = world.finding_priorities.some(
        (row) => row.finding_id === finding.id && row.priority_id === priority?.id,
      );
      if (priority && !served) {
        const right = edits(may, finding) && may.reading.may(may.viewer, "priorities", priority);
        const row = { id: random.uuid(), finding_id: finding.id, priority_id: priority.id };
        add("serve a priority", insert("finding_priorities", row), right);
      }
      const report = world.seizures.find((row) => row.finding_id === finding.id);
      for (const other of report ? few(context, world.seizures, 3) : []) {
        if (!report || other === report) continue;
        const [seizure_id, other_id] = ordered(report.id, other.id);
        if (world.same_seizures.some((row) => row.seizure_id === seizure_id && row.other_id === other_id))
          continue;
        const theirs = byId(other.finding_id);
        const right =
          reads(finding) && reads(theirs) && (corrects(may, finding) || (!!theirs && corrects(may, theirs)));
        const row = { id: random.uuid(), seizure_id, other_id, linked_by: me };
        add("say that it is the same seizure", insert("same_seizures", row), right);
        add("say so in another's name", insert("same_seizures", { ...row, linked_by: stranger }), false);
      }
    }
    for (const row of few(context, world.related_findings, 4)) {
      const ends = [byId(row.finding_id), byId(row.other_id)];
      const right = ends.every(reads) && ends.some((end) => end && edits(may, end));
      add("take a relation back", remove("related_findings", row.id), right);
    }
    for (const row of few(context, world.finding_priorities, 3)) {
      const finding = byId(row.finding_id);
      const right =
        !!finding && edits(may, finding) && may.reading.may(may.viewer, "finding_priorities", row);
      add("serve a priority no more", remove("finding_priorities", row.id), right);
    }
    for (const row of few(context, world.same_seizures, 4)) {
      const ends = [row.seizure_id, row.other_id].map((id) =>
        byId(world.seizures.find((each) => each.id === id)?.finding_id ?? ""),
      );
      const right = ends.every(reads) && ends.some((end) => end && corrects(may, end));
      add("say that it is another seizure", remove("same_seizures", row.id), right);
    }
  });
}

/** Vocabularies and places: the organisers', and nothing of them is erased. */
export function wording(context: Context): Attempt[] {
  const { world, may, random } = context;
  return collect((add) => {
    const id = random.uuid();
    const term = { id, kind: "mode", code: `mode/n${id}`, names: {}, position: 1 };
    add("add a term", insert("terms", term), may.organiser);
    for (const row of few(context, world.terms, 2)) {
      add("rename a term", update("terms", `names = '{"en":"n"}'`, row.id), may.organiser);
      add("retire a term", update("terms", "retired_at = now()", row.id), may.organiser);
      add("change a term's code", update("terms", "code = code", row.id), false);
      add("erase a term", remove("terms", row.id), false);
    }
    for (const row of few(context, world.places, 2)) {
      const { kind } = row;
      add("add a place", insert("places", { id, country_code: "ZZ", kind, name: `N ${id}` }), may.organiser);
      add("rename a place", update("places", "name = name || 'x'", row.id), may.organiser);
      add("move a place", update("places", "country_code = country_code", row.id), false);
      add("erase a place", remove("places", row.id), false);
    }
  });
}
