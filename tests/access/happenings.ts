/** What happens to a world, as the model sees it: labels that are tightened and loosened, postings that end. */
import type { Label, Membership, Reply, World } from "./model/world";

const posts = ["findings", "documents", "priorities", "decisions", "contributions", "answers"] as const;
const replies = [
  { table: "documents", parents: "contributions", key: "contribution_id" },
  ...(
    [
      "comments",
      "finding_steps",
      "finding_versions",
      "corroborations",
      "attachments",
      "corrections",
      "sharing_requests",
    ] as const
  ).map((table) => ({ table, parents: "findings" as const, key: "finding_id" })),
  { table: "document_versions", parents: "documents", key: "document_id" },
  { table: "positions", parents: "priorities", key: "priority_id" },
] as const;

/** Tightening carries everything in it along; loosening loosens nothing. */
export function labelSpace(world: World, id: string, label: Label): void {
  for (const space of world.spaces) if (space.id === id) space.label = label;
  const within = [...world.agenda_sessions, ...posts.flatMap((table) => world[table])];
  for (const row of within) if (row.space_id === id && row.label < label) row.label = label;
  carry(world);
}

/** A session of an agenda under a stricter label: in every version of it. */
export function tightenSession(world: World, sessionId: string, label: Label): void {
  for (const row of world.agenda_sessions)
    if (row.session_id === sessionId && row.label < label) row.label = label;
}

/** An item under a new label; RED with its readers, named in the same transaction: names given before do not count. */
export function labelItem(world: World, item: { id: string; label: Label }, label: Label): void {
  if (label === 4 && item.label < 4)
    world.red_readers = world.red_readers.filter(({ item_id }) => item_id !== item.id);
  if (label < item.label) staysRed(world, item.id);
  item.label = label;
  carry(world);
}

/** What is RED under an item that is loosened stays its own: a later tightening shows it to nobody more. */
function staysRed(world: World, id: string): void {
  for (const { table, key } of replies)
    for (const row of world[table] as unknown as (Reply & Record<string, unknown>)[])
      if (row[key] === id && row.label === 4 && "own_readers" in row) row.own_readers = true;
}

function carry(world: World): void {
  for (const { table, parents, key } of replies) {
    const labels = new Map(world[parents].map(({ id, label }) => [id, label]));
    for (const row of world[table] as unknown as (Reply & Record<string, unknown>)[]) {
      const label = labels.get(row[key] as string) ?? 0;
      if (row.label < label) row.label = label;
    }
  }
}

/** From this moment on the account is posted nowhere. */
export function endPosting(world: World, accountId: string): void {
  const account = world.accounts.find(({ id }) => id === accountId);
  if (account) account.posted_until = new Date(Date.now() - 1000).toISOString();
}

/** The seat goes on to another member, who is shown with it among the participants, and the posting ends. */
export function handOver(world: World, leaverId: string, role: string, taker: Membership): void {
  taker.roles = [...taker.roles, role];
  for (const row of world.participants)
    if (row.space_id === taker.space_id && row.account_id === taker.account_id && !row.roles.includes(role))
      row.roles = [...row.roles, role];
  endPosting(world, leaverId);
}
