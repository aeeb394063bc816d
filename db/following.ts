import type { Reader } from "./client";
import { listen } from "./live";
import { hear, heardOn } from "./queries/live";

type Following = {
  /** Whether anything may still be followed; asks now. */
  look: () => Promise<void>;
  stop: () => void;
};

/**
 * Follows topics as one reader. What the database tells is asked about as that reader, each time anew: `heard` gets what
 * they may follow and read, `ended` is called when that is nothing any more. Much at once is asked about once; what could
 * not be asked about is kept until it was.
 */
export async function following(
  read: Reader,
  topics: string[],
  { heard, ended }: { heard: (topic: string, version: string) => void; ended: () => void },
): Promise<Following> {
  let told = new Map<string, string>();
  let asking: Promise<void> | undefined;
  let over = false;
  const ask = async () => {
    // What one transaction tells comes in one piece: let it come.
    await undefined;
    do {
      const asked = told;
      told = new Map();
      const found = await read((tx) => hear(tx, topics, [...asked.keys()])).catch(() => null);
      if (over) return;
      if (!found) {
        // A database that is away for a moment ends nothing: what was told waits for the next look, or what is told next.
        const more = told.size > 0;
        told = new Map([...asked, ...told]);
        if (more) continue;
        return;
      }
      if (found.may.length === 0) return ended();
      for (const topic of found.heard) heard(topic, asked.get(topic) ?? "");
    } while (told.size > 0);
  };
  const look = () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
  const stop = await listen((topic, version) => {
    if (topic !== "*" && !topics.includes(heardOn(topic))) return;
    told.set(topic, version);
    void look();
  });
  return {
    look,
    stop: () => {
      over = true;
      stop();
    },
  };
}
