import { createHash } from "node:crypto";
import pg from "pg";
import { holds, type Lease } from "./lease";

/** A connection keeps this many; whoever comes later is planned anew each time. */
const MOST = 500;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= MOST) return undefined;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 20);
  names.set(text, name);
  return name;
}

/**
 * A connection that lets PostgreSQL parse and plan each statement once: the policies make that dearer than most
 * statements themselves. Behind a pooler this needs one that knows prepared statements (PgBouncer from 1.21).
 */
export class PreparingClient extends pg.Client {
  /** Under which this connection is lent; see `lease.ts`. */
  lease: Lease | undefined;
  private held = false;

  /** What is asked in one turn goes out in one piece. */
  private hold() {
    const { stream } = this.connection;
    if (this.held || !stream) return;
    this.held = true;
    stream.cork();
    process.nextTick(() => {
      this.held = false;
      stream.uncork();
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: pg.Client has nine overloads of this method.
  override query(config: any, ...rest: any[]): any {
    if (!holds(this.lease))
      return Promise.reject(new Error("a statement came after its transaction had ended"));
    const statement = typeof config === "object" && typeof config.text === "string" && !config.name;
    const named = statement ? { ...config, name: nameOf(config.text) } : config;
    this.hold();
    return super.query(named, ...rest);
  }
}
