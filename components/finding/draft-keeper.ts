import type { FormValues } from "@/domain/form";
import {
  dropUnsentDraft,
  keepUnsentDraft,
  type Saved,
  sendDraft,
  type UnsentDraft,
} from "../device/unsent-drafts";

/** After so much quiet what was typed is saved, and after so long it is tried again where the line was down. */
const QUIET = 1_200;
const AGAIN = 15_000;

export type DraftStart = { account: string; groupId: string; key: string; revision: number };

/** Saves what a form holds as its author's draft: on the server, and on the device until the server has it. */
export function draftKeeper(start: DraftStart, read: () => FormValues, say: (saved: Saved) => void) {
  const { account, groupId, key } = start;
  let { revision } = start;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  /** What was sent without an answer goes once more before anything newer: the server may have it already. */
  let unanswered: UnsentDraft | null = null;
  let saved = "";
  let ended = false;

  async function send(): Promise<void> {
    const newest = { groupId, key, revision, values: read() };
    keepUnsentDraft(account, newest);
    const draft = unanswered ?? newest;
    const answer = await sendDraft(account, draft);
    const unclear = answer.kind === "later" || answer.kind === "signedOut";
    unanswered = unclear ? draft : null;
    if (unclear) later(AGAIN);
    else if (answer.kind === "saved") {
      revision = answer.revision;
      saved = JSON.stringify(draft.values);
      if (saved === JSON.stringify(read())) dropUnsentDraft(account, key);
      else later(QUIET);
    } else {
      ended = true;
      dropUnsentDraft(account, key);
    }
    say(answer);
  }

  function later(wait: number) {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(flush, wait);
  }

  /** Saves now what is not saved yet. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (sending) return sending;
    if (ended || (!unanswered && saved === JSON.stringify(read()))) return;
    sending = send();
    await sending;
    sending = null;
  }

  return {
    changed: () => later(QUIET),
    flush,
    /** Before the form is sent: nothing of the draft is on its way any more. Gives the revision that stands. */
    async settle(): Promise<number> {
      clearTimeout(timer);
      await sending;
      clearTimeout(timer);
      if (unanswered) await flush();
      clearTimeout(timer);
      return revision;
    },
    end: () => clearTimeout(timer),
  };
}
