import { type Placeholder, sql } from "drizzle-orm";
import type { Tx } from "./client";

type Prepared<R> = { execute(values: Record<string, unknown>): Promise<R> };
type Places<V> = { [K in keyof V]-?: Placeholder };

/** `places.day` stands for the value `day`. */
const places = new Proxy({}, { get: (_target, name) => sql.placeholder(String(name)) });

/**
 * A statement that drizzle puts together once for each connection, not at each request: for the few behind the pages
 * that everybody opens. `statement<{ day: string }>()((tx, { day }) => …)` takes the day by its name.
 */
export function statement<V extends Record<string, unknown> = Record<never, never>>() {
  return <R>(build: (tx: Tx, places: Places<V>) => { prepare(name: string): Prepared<R> }) => {
    const kept = new WeakMap<Tx, Prepared<R>>();
    return (tx: Tx, values: V): Promise<R> => {
      let prepared = kept.get(tx);
      if (!prepared) {
        // Named after its text, as every statement is (prepared.ts).
        prepared = build(tx, places as Places<V>).prepare("");
        kept.set(tx, prepared);
      }
      return prepared.execute(values);
    };
  };
}
