import * as z from "zod";
import type { Tx } from "@/db/client";
import { answerTo } from "@/lib/errors";
import { currentViewer, type Viewer } from "./viewer";
import { perform } from "./write";

/** As much as an agenda of two thousand sessions needs. */
const LARGEST = 4 * 1024 * 1024;

type Act<S extends z.ZodType> = {
  input: S;
  /** `noun.verb` of the audit row, or null where the work writes its own. */
  audit: string | null;
  work: (tx: Tx, input: z.output<S>, viewer: Viewer) => Promise<string | null>;
  /** What the browser is told afterwards, read in a transaction of its own. */
  answer: (input: z.output<S>) => Promise<unknown>;
};

const json = (status: number, body: unknown) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/**
 * A change that a page sends as JSON while it stays open: the same way as a form's (`write`), with statuses. 400 what is
 * no input, 401 nobody signed in, 404 nothing there for this viewer, 409 changed by somebody else, 422 refused.
 */
export function writeJson<S extends z.ZodType>({ input, audit, work, answer }: Act<S>) {
  return async (request: Request, known: Record<string, unknown>): Promise<Response> => {
    const sent = await readJson(request);
    if (sent === undefined) return json(400, { failure: { key: "invalid" } });
    const { requestId, ...rest } = sent;
    const parsed = input.safeParse({ ...rest, ...known });
    if (!parsed.success) return json(400, { failure: { key: "invalid" } });
    const viewer = await currentViewer();
    if (!viewer) return json(401, { failure: { key: "signedOut" } });
    const key = z.uuid().safeParse(requestId).data;
    try {
      const act = { audit, work: async (tx: Tx) => ({ subject: await work(tx, parsed.data, viewer) }) };
      await perform(act, parsed.data, viewer, key);
    } catch (error) {
      const { errors, failure } = answerTo(error, audit ?? "write");
      const status = failure?.key === "notFound" ? 404 : failure?.key === "stale" ? 409 : 422;
      const current = status === 409 ? await answer(parsed.data) : undefined;
      return json(status, { errors, failure, current });
    }
    return json(200, await answer(parsed.data));
  };
}

/** The object that was sent; undefined for anything else. Larger than allowed counts as nothing. */
async function readJson(request: Request): Promise<Record<string, unknown> | undefined> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return undefined;
  const text = await request.text().catch(() => "");
  if (text.length > LARGEST) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === "object" && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
