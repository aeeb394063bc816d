/** What is still being written, and the photos and files of findings. */
import { Life } from "../model/finding-life";
import type { Label } from "../model/world";
import { type Attempt, type Context, few, insert, remove, update } from "./attempt";

const labels = [0, 1, 2, 3, 4] as Label[];
const file = { file_name: "a.jpg", media_type: "image/jpeg", size: 1, sha256: "x", storage_key: "k" };

export function attaching(context: Context): Attempt[] {
  const { world, may, random } = context;
  const life = new Life(may);
  const own = world.findings.filter((row) => life.edits(row));
  const added = [...few(context, own, 5), ...few(context, world.findings, 5)].flatMap((finding) => {
    const { id, organisation_id } = may.me ?? { id: random.uuid(), organisation_id: random.uuid() };
    const label = random.pick(labels);
    const row = { id: random.uuid(), finding_id: finding.id, label, author_id: id, organisation_id, ...file };
    const other = random.pick(world.accounts.filter((each) => each.id !== id)).id;
    return [
      {
        act: "attach a file",
        steps: [insert("attachments", row)],
        allowed: life.attaches(finding, label),
      },
      {
        act: "attach a file in another's name",
        steps: [insert("attachments", { ...row, author_id: other })],
        allowed: false,
      },
    ];
  });
  const reach = world.attachments.filter((row) => may.rights(row));
  const removed = [...few(context, reach, 4), ...few(context, world.attachments, 4)].map((row) => ({
    act: "take a file away",
    steps: [update("attachments", "removed_at = now()", row.id)],
    allowed: !!may.me && may.reading.may(may.viewer, "attachments", row) && may.rights(row),
  }));
  return [...added, ...removed];
}

export function drafting(context: Context): Attempt[] {
  const { world, may, random } = context;
  const me = may.me?.id ?? random.uuid();
  const other = random.pick(world.accounts.filter(({ id }) => id !== me)).id;
  const begun = few(context, world.spaces, 6).flatMap(({ id: space_id }) => {
    const draft = (change: object) =>
      insert("finding_drafts", {
        id: random.uuid(),
        key: random.uuid(),
        space_id,
        author_id: me,
        values: "{}",
        ...change,
      });
    return [
      { act: "begin a draft", steps: [draft({})], allowed: may.posts(space_id) },
      { act: "begin a draft in another's name", steps: [draft({ author_id: other })], allowed: false },
      {
        act: "begin a draft on an earlier day",
        steps: [draft({ created_at: "2021-01-01" })],
        allowed: false,
      },
    ];
  });
  const own = world.finding_drafts.filter((row) => row.author_id === me);
  const kept = [...few(context, own, 4), ...few(context, world.finding_drafts, 4)].flatMap((row) => {
    const reads = !!may.me && may.reading.may(may.viewer, "finding_drafts", row);
    return [
      {
        act: "go on with a draft",
        steps: [update("finding_drafts", "revision = revision + 1", row.id)],
        allowed: reads && may.posts(row.space_id),
      },
      { act: "throw a draft away", steps: [remove("finding_drafts", row.id)], allowed: reads },
    ];
  });
  return [...begun, ...kept];
}
