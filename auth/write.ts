import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { asViewer, type Tx } from "@/db/client";
import { recordAct } from "@/db/queries/audit";
import { recordGuard } from "@/db/queries/guard";
import { type Answer, findAnswer, keepAnswer } from "@/db/queries/submissions";
import { type FormState, fieldErrors, untouched } from "@/domain/form";
import { rawInput, typedValues } from "@/domain/form-data";
import type { Guarded } from "@/domain/guard/input";
import { answerTo, databaseError } from "@/lib/errors";
import { noted } from "@/lib/failed-form";
import { type Asking, currentViewer, type Viewer } from "./viewer";

/** What an act leaves behind: its subject for the audit row, and where the person goes next or what they are told. */
export type Written = {
  subject?: string | null;
  /** Shown once, in this answer alone: a secret address. Never kept. */
  show?: Record<string, string>;
} & Answer;

type Act<S extends z.ZodType> = {
  input: S;
  /** `noun.verb` of the audit row, or null where the work writes more precise rows of its own. */
  audit: string | null;
  work: (tx: Tx, input: z.output<S>, viewer: Viewer) => Promise<Written>;
  /** Acts of further buttons of the same form, by the button's name: that one is done and this is not. */
  instead?: Record<string, FormAction>;
};

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/**
 * A change by whoever is signed in: parse, viewer, one transaction with the work, its audit row and the answer for
 * a repeated submission. The policies decide what is allowed. Never throws for bad input: it answers in the state.
 */
export function write<S extends z.ZodType>({ input, audit, work, instead = {} }: Act<S>): FormAction {
  return async (state, data) => {
    if (!(data instanceof FormData)) return noted({ ...untouched, failure: { key: "invalid" } });
    const [, other] = Object.entries(instead).find(([name]) => data.get(name) === "on") ?? [];
    if (other) return other(state, data);
    const values = typedValues(data);
    const parsed = input.safeParse(rawInput(data), { reportInput: true });
    if (!parsed.success) return noted({ values, errors: fieldErrors(parsed.error) });
    const viewer = await currentViewer();
    if (!viewer) return noted({ values, errors: {}, failure: { key: "signedOut" } });
    const key = z.uuid().safeParse(data.get("requestId")).data;

    let answer: Omit<Written, "subject">;
    try {
      answer = await perform({ audit, work }, parsed.data, viewer, key);
    } catch (error) {
      const { errors, failure, theirs } = answerTo(error, audit ?? "write");
      if (failure?.key.startsWith("stale")) refresh();
      return noted({ values, errors, failure, theirs });
    }
    if (answer.to) redirect(answer.to);
    refresh();
    return { values: {}, errors: {}, done: { key: answer.done ?? "saved", values: answer.show } };
  };
}

/**
 * The work of an act in one transaction, with its audit row, what was chosen where the guard watches its form, and the answer that is kept for a repeated submission under
 * this key.
 */
export async function perform<I>(
  { audit, work }: { audit: string | null; work: (tx: Tx, input: I, viewer: Viewer) => Promise<Written> },
  input: I,
  viewer: Asking,
  key: string | undefined,
): Promise<Omit<Written, "subject">> {
  const attempt = () =>
    asViewer(viewer.sessionHash, "write", async (tx): Promise<Omit<Written, "subject">> => {
      const before = key && (await findAnswer(tx, viewer.accountId, key));
      if (before) return before;
      const { subject, show, ...answer } = await work(tx, input, viewer);
      if (audit) await recordAct(tx, { accountId: viewer.accountId, act: audit, subjectId: subject });
      if (subject) await recordGuard(tx, viewer, subject, (input as { guard?: Guarded | null }).guard);
      if (key) await keepAnswer(tx, viewer.accountId, key, answer);
      return { ...answer, show };
    });
  return attempt().catch((error) => (sentTwice(error) ? attempt() : Promise.reject(error)));
}

/** The same form arrived twice at once, and the other one was first: its answer is there now. */
function sentTwice(error: unknown): boolean {
  const { code, table } = databaseError(error) as { code?: string; table?: string };
  return code === "23505" && table === "submissions";
}
