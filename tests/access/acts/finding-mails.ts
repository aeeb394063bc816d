/** Mail about findings: each after its act, to whom it concerns, and to nobody else. */

import { Life } from "../model/finding-life";
import { FindingTelling } from "../model/finding-telling";
import type { Account, Asked, RowOf } from "../model/world";
import { type Attempt, type Context, few, insert, update } from "./attempt";
import { readers, told } from "./mails";

export function aboutFindings(context: Context): Attempt[] {
  const { world, may } = context;
  const life = new Life(may);
  const reach = world.findings.filter((row) => life.judges(row) || life.edits(row));
  const some = [...few(context, world.findings, 3), ...few(context, reach, 3)];
  return some
    .flatMap((finding) => aboutOne(context, finding))
    .concat(
      (["corrections", "sharing_requests"] as const).flatMap((table) => {
        const rows = world[table] as Asked[];
        const mine = rows.filter((row) => may.rights(of(context, row)));
        return [...few(context, rows, 2), ...few(context, mine, 2)].flatMap((row) =>
          answering(context, table, row),
        );
      }),
    );
}

const of = ({ world }: Context, row: Asked) =>
  world.findings.find(({ id }) => id === row.finding_id) as RowOf<"findings">;

function aboutOne(context: Context, finding: RowOf<"findings">): Attempt[] {
  const { world, facts, may, random } = context;
  const [life, telling] = [new Life(may), new FindingTelling(may)];
  const { id: author_id, organisation_id } = may.me ?? random.pick(world.accounts);
  const version = finding.version ?? 0;
  const row = () => ({
    id: random.uuid(),
    finding_id: finding.id,
    label: finding.label,
    author_id,
    organisation_id,
  });
  const author = facts.account(finding.author_id);
  const seated = world.memberships.filter(({ space_id }) => space_id === finding.space_id);
  const likely = seated.flatMap(({ account_id }) => facts.account(account_id) ?? []);
  const people = [
    ...new Set([...readers(context, likely), ...few(context, likely, 2), ...(author ? [author] : [])]),
  ];
  const edit = update("findings", "body = body || 'C'", finding.id);
  const fix = insert("corrections", { ...row(), field: "title", proposed: "P", reason: "R", version });
  const wider = insert("sharing_requests", {
    ...row(),
    wanted_label: Math.max(finding.label - 1, 0),
    reason: "R",
  });
  return people.flatMap((reader: Account) => {
    const mail = { account_id: reader.id, subject_id: finding.id };
    const toAuthor = telling.author(reader, finding);
    const anew = life.edits(finding) && finding.submitted_at !== null && finding.state !== "submitted";
    const verdicts = ["validated", "returned"].flatMap((kind) => {
      const judge = insert("finding_steps", { ...row(), kind, version, reason: "R" });
      const right = toAuthor && life.judges(finding) && finding.state !== kind;
      return told(context, judge, { kind: `finding-${kind}`, ...mail }, right);
    });
    return [
      ...verdicts,
      ...told(
        context,
        edit,
        { kind: "finding-submitted", ...mail },
        anew && telling.reviewer(reader, finding),
      ),
      ...told(context, fix, { kind: "correction-proposed", ...mail }, toAuthor && life.corrects(finding)),
      ...told(
        context,
        wider,
        { kind: "sharing-asked", ...mail },
        toAuthor && life.asks(finding, Math.max(finding.label - 1, 0) as 0, null),
      ),
    ];
  });
}

function answering(context: Context, table: "corrections" | "sharing_requests", row: Asked): Attempt[] {
  const { facts, may, random, world } = context;
  const [life, finding] = [new Life(may), of(context, row)];
  const readable = !!may.me && may.reading.may(may.viewer, table, row as never);
  const me = may.me?.id ?? random.uuid();
  const set = `decision = 'refused', decision_reason = 'R', decided_by = '${me}', decided_at = now()`;
  const kind = table === "corrections" ? "correction-decided" : "sharing-decided";
  const asker = facts.account(row.author_id);
  return [...(asker ? [asker] : []), random.pick(world.accounts)].flatMap((reader) => {
    const mail = { kind, account_id: reader.id, subject_id: finding.id };
    const right = reader.id === row.author_id && reader.id !== me && life.decides(row, readable, finding);
    return told(context, update(table, set, row.id), mail, right);
  });
}
