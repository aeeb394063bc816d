import type { DraftSession } from "@/db/queries/agenda-draft";
import type { DraftNews } from "@/db/queries/agenda-planning";
import type { AgendaSession, AgendaVerb } from "@/domain/agenda/session";
import type { FieldError } from "@/domain/form";

export type States = Record<string, AgendaSession | null>;
export type Sessions = ReadonlyMap<string, AgendaSession>;

type Base = Record<string, number | null>;
type Change = { kind: "change"; act: AgendaVerb; base: Base; after: States };
type Turn = { kind: "turn"; turn: "undo" | "redo" };
type Waiting = (Change | Turn) & { requestId: string };

/** Mine and theirs of sessions that somebody else changed meanwhile. */
export type Collided = { act: AgendaVerb; mine: States; theirs: States; by: string };

export type View = {
  sessions: Sessions;
  undo: AgendaVerb | null;
  redo: AgendaVerb | null;
  /** How many acts are not yet saved. */
  unsaved: number;
  /** The line is down: what waits is tried again. */
  offline: boolean;
  collision: Collided | null;
  failure: FieldError | null;
  /** What others did last. */
  news: { by: string; act: AgendaVerb; sessionIds: string[]; number: number } | null;
};

export type Initial = {
  number: number;
  sessions: DraftSession[];
  undo: AgendaVerb | null;
  redo: AgendaVerb | null;
};

const AGAIN = 3000;
/** Drags and waiting acts whose bases still matter; older ones are long over. */
const MOST_BASES = 200;

/** The draft in the browser: acts show at once, are sent one after the other, and give way to what others did meanwhile. */
export class DraftStore {
  private server: Map<string, DraftSession>;
  private queue: Waiting[] = [];
  private bases: Base[] = [];
  private sending = false;
  private number: number;
  private listeners = new Set<() => void>();
  private view: View;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    initial: Initial,
    private readonly url: string,
  ) {
    this.server = new Map(initial.sessions.map((session) => [session.sessionId, session]));
    this.number = initial.number;
    this.view = {
      sessions: this.overlaid(),
      undo: initial.undo,
      redo: initial.redo,
      unsaved: 0,
      offline: false,
      collision: null,
      failure: null,
      news: null,
    };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = () => this.view;

  /**
   * The revisions that a change of these sessions is made on: taken when a drag begins. Acts of mine that are still on
   * their way then move it along; what others do does not.
   */
  base(ids: string[]): Base {
    const base = Object.fromEntries(ids.map((id) => [id, this.expected(id)]));
    this.bases = [...this.bases.slice(-MOST_BASES), base];
    return base;
  }

  change(act: AgendaVerb, after: States, base = this.base(Object.keys(after))): void {
    if (Object.keys(after).length === 0) return;
    this.queue.push({ kind: "change", act, after: stripped(after), base, requestId: crypto.randomUUID() });
    this.show({ failure: null });
    void this.send();
  }

  turn(turn: "undo" | "redo"): void {
    this.queue.push({ kind: "turn", turn, requestId: crypto.randomUUID() });
    this.show({ failure: null });
    void this.send();
  }

  /** Theirs stays, or mine is made again over it. */
  settle(keep: "mine" | "theirs"): void {
    const { collision } = this.view;
    this.show({ collision: null });
    if (collision && keep === "mine") this.change(collision.act, collision.mine);
  }

  /** Reads what happened since; called when the stream says that something did. */
  async catchUp(): Promise<void> {
    if (this.sending) return;
    try {
      const response = await fetch(`${this.url}?known=${this.number}`, {
        headers: { "x-enlace-background": "1" },
      });
      if (response.status === 205) return location.reload();
      if (response.ok) this.take(await response.json());
    } catch {
      // The stream comes back by itself, and then this is tried again.
    }
  }

  private expected(id: string): number | null {
    return this.server.get(id)?.revision ?? null;
  }

  /** What the server has, with what is not yet saved on top. */
  private overlaid(): Sessions {
    const all = new Map<string, AgendaSession>(this.server);
    for (const waiting of this.queue) {
      if (waiting.kind === "turn") continue;
      for (const [id, session] of Object.entries(waiting.after)) {
        if (session) all.set(id, session);
        else all.delete(id);
      }
    }
    return all;
  }

  private show(part: Partial<View>): void {
    this.view = { ...this.view, ...part, sessions: this.overlaid(), unsaved: this.queue.length };
    for (const listener of this.listeners) listener();
  }

  private take(news: DraftNews): void {
    if (news.number < this.number) return;
    for (const session of news.sessions) this.server.set(session.sessionId, session);
    for (const id of news.removed) this.server.delete(id);
    const other = news.acts.filter((act) => !act.mine && act.number > this.number).at(-1);
    this.number = news.number;
    this.show({ undo: news.undo, redo: news.redo, ...(other ? { news: other } : {}) });
  }

  private async send(): Promise<void> {
    const next = this.queue[0];
    if (this.sending || !next) return;
    this.sending = true;
    clearTimeout(this.retry);
    const { kind, ...body } = next;
    try {
      const response = await fetch(this.url, {
        method: kind === "change" ? "POST" : "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...body, known: this.number }),
      });
      if (response.status >= 500) throw new Error(String(response.status));
      this.queue.shift();
      await this.answered(next, response);
      this.sending = false;
      void this.send();
    } catch {
      this.sending = false;
      this.show({ offline: true });
      this.retry = setTimeout(() => void this.send(), AGAIN);
    }
  }

  private async answered(sent: Waiting, response: Response): Promise<void> {
    const answer = await response.json().catch(() => ({}));
    if (response.ok) {
      this.show({ offline: false });
      if (!answer) return location.reload();
      this.take(answer);
      this.follow(sent, answer);
      return;
    }
    const theirs = answer.current as DraftNews | null | undefined;
    if (theirs) this.take(theirs);
    if (response.status === 409 && sent.kind === "change") return this.collide(sent, theirs ?? null);
    const [field] = Object.values((answer.errors ?? {}) as Record<string, FieldError[]>);
    this.show({ offline: false, failure: answer.failure ?? field?.[0] ?? { key: "invalid" } });
  }

  /** What waits behind an act of mine on the same sessions is made on what that act left, not on what others did since. */
  private follow(sent: Waiting, news: DraftNews): void {
    const left: Record<string, number | null> = {};
    if (sent.kind === "change") {
      for (const [id, session] of Object.entries(sent.after))
        left[id] = session ? (sent.base[id] ?? 0) + 1 : null;
    } else {
      for (const id of news.acts.findLast((act) => act.mine)?.sessionIds ?? []) left[id] = this.expected(id);
    }
    for (const base of this.bases) {
      for (const id of Object.keys(left)) if (id in base) base[id] = left[id] ?? null;
    }
  }

  private collide(sent: Change, theirs: DraftNews | null): void {
    const standing = Object.fromEntries(
      Object.keys(sent.after).map((id) => [id, (this.server.get(id) as AgendaSession | undefined) ?? null]),
    );
    const by = theirs?.acts.filter((act) => act.sessionIds.some((id) => id in sent.after)).at(-1)?.by ?? "";
    this.show({ collision: { act: sent.act, mine: sent.after, theirs: standing, by } });
  }
}

const stripped = (states: States): States =>
  Object.fromEntries(Object.entries(states).map(([id, session]) => [id, session && bare(session)]));

/** Without the revision that a session carries when it comes from the server. */
export function bare(session: AgendaSession): AgendaSession {
  const { revision: _revision, ...rest } = session as DraftSession;
  return rest;
}
