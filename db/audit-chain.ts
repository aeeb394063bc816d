import { createHash } from "node:crypto";
import { connectTo } from "./connect";

/** A link of the audit trail as the database keeps it; `at` is written in UTC with milliseconds. */
export type Link = {
  seq: number;
  at: string;
  accountId: string | null;
  act: string;
  subjectId: string | null;
  hash: string;
};

export type Head = { seq: number; hash: string };

export type Verdict = { sound: boolean; links: number; head: Head; fault: string | null };

/** The text that the trigger chain_audit hashes (db/access/after/10-triggers.sql), stated here once more. */
export function hashOfLink(before: string, link: Omit<Link, "hash">): string {
  const { seq, at, accountId, act, subjectId } = link;
  const text = [before, seq, at, accountId ?? "", act, subjectId ?? ""].join("|");
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Follows the chain link by link; the first that does not fit is named. */
export function chainFrom(start: Head) {
  const head = { ...start };
  return {
    head,
    add(link: Link): string | null {
      if (link.seq !== head.seq + 1)
        return `entry ${head.seq + 1} is missing: ${link.seq} follows ${head.seq}`;
      if (hashOfLink(head.hash, link) !== link.hash)
        return `entry ${link.seq} was changed, or what stands before it`;
      head.seq = link.seq;
      head.hash = link.hash;
      return null;
    },
  };
}

const columns = `seq::int as seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  account_id as "accountId", act, subject_id as "subjectId", hash`;

/** Moments are kept in milliseconds; anything finer was not written by the trigger and spoils the hash. */
const inMilliseconds = (link: Link): Link => ({ ...link, at: link.at.replace(/000Z$/, "Z") });

/**
 * Recomputes the whole chain. Changed, removed, inserted and reordered entries are found by the chain itself, a cut
 * tail by the head that the database keeps; a chain written anew from its beginning, head included, is found only by
 * a head that was exported before and kept elsewhere.
 */
export async function verifyAudit(
  ownerUrl: string,
  { head: exported }: { head?: Head } = {},
): Promise<Verdict> {
  const client = await connectTo(ownerUrl);
  const chain = chainFrom({ seq: 0, hash: "" });
  try {
    await client.query("begin transaction isolation level repeatable read read only");
    let fault: string | null = null;
    let met = exported === undefined || (exported.seq === 0 && exported.hash === "");
    let last = -1;
    while (!fault) {
      const { rows } = await client.query<Link>(
        `select ${columns} from audit_log where seq > $1 order by seq limit 5000`,
        [last],
      );
      if (rows.length === 0) break;
      for (const row of rows) {
        last = row.seq;
        fault = chain.add(inMilliseconds(row));
        if (fault) break;
        if (row.seq === exported?.seq && row.hash === exported.hash) met = true;
      }
    }
    const kept = (await client.query<Head>("select seq::int as seq, hash from audit_head where one = 1"))
      .rows[0];
    if (!fault && (!kept || kept.seq !== chain.head.seq || kept.hash !== chain.head.hash)) {
      fault = `the trail ends at entry ${chain.head.seq}, and its head says ${kept?.seq ?? "nothing"}`;
    }
    if (!fault && !met) fault = `the exported head (entry ${exported?.seq}) is not in this trail`;
    return { sound: fault === null, links: chain.head.seq, head: chain.head, fault };
  } finally {
    await client.end();
  }
}

/** An exported head is written as `seq:hash`. */
export function readHead(text: string): Head | null {
  const found = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim());
  return found ? { seq: Number(found[1]), hash: found[2] ?? "" } : null;
}
