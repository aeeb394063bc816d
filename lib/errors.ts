import type { FieldError, FormValues } from "@/domain/form";
import { log } from "./log";

type Sentence = FieldError;

/** An expected "no" that undoes the transaction: sentences at their fields, or one for the whole form. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly errors: Record<string, Sentence[]>;
  readonly failure?: Sentence;
  readonly theirs?: FormValues;
  constructor(answer: { errors?: Record<string, Sentence[]>; failure?: Sentence; theirs?: FormValues }) {
    super("refused");
    this.errors = answer.errors ?? {};
    this.failure = answer.failure;
    this.theirs = answer.theirs;
  }
}

/** A refusal at one field: `refuseField("until", "endBeforeStart")`. */
export function refuseField(field: string, key: string, values?: FieldError["values"]): Refusal {
  return new Refusal({ errors: { [field]: [{ key, values }] } });
}

/** What may not be read does not exist. */
export function gone(): Refusal {
  return new Refusal({ failure: { key: "notFound" } });
}

/** Changed by someone else meanwhile; `theirs` are the texts as they stand now. */
export function stale(theirs?: FormValues): Refusal {
  return new Refusal({ failure: { key: "stale" }, theirs });
}

/** Somebody else changed the same sessions of an agenda meanwhile; whoever asks reads what stands there now. */
export class Collision extends Refusal {
  override name = "Collision";
  constructor(readonly ids: string[]) {
    super({ failure: { key: "stale" } });
  }
}

type DatabaseError = { code?: string; constraint?: string; table?: string };

/** drizzle wraps what pg throws; the code of PostgreSQL is on the cause. */
export function databaseError(error: unknown): DatabaseError {
  const cause = (error as { cause?: unknown })?.cause;
  const found = (cause && typeof cause === "object" && "code" in cause ? cause : error) as DatabaseError;
  return found && typeof found === "object" ? found : {};
}

/** The column of a unique key by its name: `organisations_key_unique` is `key`. */
function uniqueField(error: DatabaseError): string {
  const name = (error.constraint ?? "").replace(`${error.table}_`, "").replace(/_unique$|_once$/, "");
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Too many connections, a lock or a statement that takes too long, a server that is just starting. */
const busyCodes = new Set(["53300", "55P03", "57014", "57P03"]);

/** The database has no room at this moment: pg says so in words when no connection comes free in time. */
function isBusy(error: unknown): boolean {
  const { code } = databaseError(error);
  if (code) return busyCodes.has(code);
  const said = [error, (error as Error)?.cause].map((each) => (each instanceof Error ? each.message : ""));
  return said.some((words) => /timeout exceeded when trying to connect|connection timeout/i.test(words));
}

/**
 * The one place that turns what went wrong into what the person reads. Refusals keep their sentences; a row that
 * the database refused is "not found"; anything unexpected is one apology with a reference, and a line in the log.
 */
export function answerTo(error: unknown, act: string): Refusal {
  if (error instanceof Refusal) return error;
  const database = databaseError(error);
  switch (database.code) {
    case "23505":
      return refuseField(uniqueField(database), "taken");
    case "42501":
    case "23503":
      return gone();
    case "23514":
      if (database.constraint?.endsWith("_label")) return refuseField("label", "tooLoose");
      if (database.constraint === "reason_for_loosening") return refuseField("reason", "required");
      if (database.constraint === "nominations_quota") return refuseField("accountId", "noPlace");
      break;
    case "40001":
    case "40P01":
      return stale();
  }
  if (isBusy(error)) {
    log.warn({ act, code: database.code }, "busy");
    return new Refusal({ failure: { key: "busy" } });
  }
  const reference = crypto.randomUUID().slice(0, 8);
  log.error({ reference, act, code: database.code, name: (error as Error)?.name }, "unexpected");
  if (process.env.NODE_ENV !== "production") console.error(error);
  return new Refusal({ failure: { key: "apology", values: { reference } } });
}
