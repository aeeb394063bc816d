import { endedByServer } from "@/components/device/session-end";
import { addUnsent, sendUnsent, unsentOf } from "@/components/device/unsent";
import type { AttendanceState, Mark } from "@/domain/attendance";

export type Standing = { participantId: string; state: AttendanceState; markedAt: string; by: string | null };

type View = {
  states: ReadonlyMap<string, AttendanceState>;
  unsent: ReadonlySet<string>;
  /** Why what waits is not sent. */
  waits: "later" | "signedOut" | null;
  /** The key of a sentence: what was sent and refused. */
  refused: string | null;
};

const AGAIN = 4000;

/** The marks of one list in the browser: shown at once, kept on the device until they are sent. */
export class MarkStore {
  private standing: Map<string, AttendanceState>;
  private sending = false;
  private again = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private listeners = new Set<() => void>();
  private view: View;

  constructor(
    private readonly account: string,
    private readonly list: { url: string; sessionId: string | null },
    standing: Standing[],
  ) {
    this.standing = statesOf(standing);
    this.view = { states: this.standing, unsent: new Set(), waits: null, refused: null };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = () => this.view;

  /** Shows and sends what still waits from before. */
  begin(): () => void {
    this.show({});
    const online = () => void this.send();
    addEventListener("online", online);
    void this.send();
    return () => {
      removeEventListener("online", online);
      clearTimeout(this.retry);
    };
  }

  mark(participantIds: string[], state: AttendanceState): void {
    const at = Date.now();
    for (const participantId of participantIds)
      addUnsent(this.account, this.list, { participantId, state, at });
    this.show({ refused: null });
    void this.send();
  }

  /** Reads what others marked; called when the stream says that somebody did. */
  async catchUp(): Promise<void> {
    const { url, sessionId } = this.list;
    const query = sessionId ? `?session=${sessionId}` : "";
    const response = await fetch(url + query, { headers: { "x-enlace-background": "1" } }).catch(() => null);
    if (response?.ok && !response.redirected) this.take(await response.json());
  }

  private take(answer: unknown): void {
    const marks = (answer as { marks?: Standing[] } | null)?.marks;
    if (marks) this.standing = statesOf(marks);
    this.show({});
  }

  private async send(): Promise<void> {
    clearTimeout(this.retry);
    if (this.sending) {
      this.again = true;
      return;
    }
    if (this.waiting().length === 0) return this.show({ waits: null });
    this.sending = true;
    this.again = false;
    const sent = await sendUnsent(this.account, this.list);
    this.sending = false;
    if (sent.kind === "sent") {
      this.take(sent.answer);
      this.show({ waits: null });
    } else if (sent.kind === "refused") this.show({ refused: sent.key, waits: null });
    else {
      this.show({ waits: sent.kind });
      if (sent.kind === "signedOut") await endedByServer();
      this.show({});
      this.retry = setTimeout(() => void this.send(), AGAIN);
      return;
    }
    if (this.again || this.waiting().length > 0) void this.send();
  }

  private waiting = (): Mark[] => unsentOf(this.account, this.list);

  private show(part: Partial<Pick<View, "waits" | "refused">>): void {
    const waiting = this.waiting();
    this.view = {
      ...this.view,
      ...part,
      states: new Map([
        ...this.standing,
        ...waiting.map(({ participantId, state }) => [participantId, state] as const),
      ]),
      unsent: new Set(waiting.map(({ participantId }) => participantId)),
    };
    for (const listener of this.listeners) listener();
  }
}

const statesOf = (marks: Standing[]) =>
  new Map(marks.map(({ participantId, state }) => [participantId, state]));
