/** What was marked and not yet sent, kept in this browser for one account and shown to no other. */
import { type Mark, queued } from "@/domain/attendance";

/** Marks of one list: those of a session, or of the whole activity. */
export type Unsent = { url: string; sessionId: string | null; marks: Mark[] };

const PREFIX = "enlace-unsent:";
const keyOf = (account: string) => PREFIX + account;
const nameOf = ({ url, sessionId }: Pick<Unsent, "url" | "sessionId">) => `${url} ${sessionId ?? ""}`;

/** The marks of an account that wait here; none where what is kept cannot be read. */
export function readUnsent(account: string): Unsent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(account)) ?? "[]");
    return Array.isArray(kept) ? (kept as Unsent[]) : [];
  } catch {
    return [];
  }
}

/** How many marks of other accounts wait in this browser. */
export const countOfOthers = (account: string): number =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX) && key !== keyOf(account))
    .flatMap((key) => readUnsent(key.slice(PREFIX.length)))
    .reduce((sum, { marks }) => sum + marks.length, 0);

function writeUnsent(account: string, all: Unsent[]): void {
  const some = all.filter((each) => each.marks.length > 0);
  if (some.length === 0) localStorage.removeItem(keyOf(account));
  else localStorage.setItem(keyOf(account), JSON.stringify(some));
}

/** Changes what waits of one list; read anew each time, since another tab may have changed the rest. */
export function keepUnsent(
  account: string,
  list: Pick<Unsent, "url" | "sessionId">,
  change: (marks: Mark[]) => Mark[],
): Mark[] {
  const all = readUnsent(account);
  const known = all.find((each) => nameOf(each) === nameOf(list));
  const marks = change(known?.marks ?? []);
  writeUnsent(account, [...all.filter((each) => each !== known), { ...list, marks }]);
  return marks;
}

export const unsentOf = (account: string, list: Pick<Unsent, "url" | "sessionId">): Mark[] =>
  readUnsent(account).find((each) => nameOf(each) === nameOf(list))?.marks ?? [];

/** Adds a mark to what waits. */
export const addUnsent = (account: string, list: Pick<Unsent, "url" | "sessionId">, mark: Mark) =>
  keepUnsent(account, list, (waiting) => queued(waiting, mark));

/** `later`: the line is down, or somebody has to sign in first. */
export type Sent =
  | { kind: "sent"; answer: unknown }
  | { kind: "refused"; key: string }
  | { kind: "later" | "signedOut" };

/** Sends what waits of one list; what was sent or refused waits no more, what was marked meanwhile does. */
export async function sendUnsent(account: string, list: Pick<Unsent, "url" | "sessionId">): Promise<Sent> {
  const marks = unsentOf(account, list);
  if (marks.length === 0) return { kind: "sent", answer: null };
  const now = Date.now();
  const response = await fetch(list.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      accountId: account,
      sessionId: list.sessionId,
      requestId: crypto.randomUUID(),
      marks: marks.map(({ participantId, state, at }) => ({
        participantId,
        state,
        ago: Math.max(0, now - at),
      })),
    }),
  }).catch(() => null);
  if (!response || response.status >= 500) return { kind: "later" };
  const answer = await response.json().catch(() => null);
  if (response.status === 401 || answer?.failure?.key === "signedOut") return { kind: "signedOut" };
  keepUnsent(account, list, (waiting) =>
    waiting.filter(
      (each) => !marks.some((sent) => sent.participantId === each.participantId && sent.at === each.at),
    ),
  );
  if (response.ok) return { kind: "sent", answer };
  return { kind: "refused", key: answer?.failure?.key ?? "notFound" };
}
