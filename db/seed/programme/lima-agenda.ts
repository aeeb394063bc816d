/** Lima's agenda as it was published twice, and the draft with what has changed since. */
import { limaDay1 } from "./lima-day-1";
import { limaDay2 } from "./lima-day-2";
import { limaDay3, limaSetUp, limaTray } from "./lima-day-3";
import type { Planned } from "./planned";

const changed = (sessions: Planned[], key: string, change: Partial<Planned>) =>
  sessions.map((planned) => (planned.key === key ? { ...planned, ...change } : planned));

const without = (sessions: Planned[], ...keys: string[]) =>
  sessions.filter((planned) => !keys.includes(planned.key));

const scheduled = [limaSetUp, ...limaDay1, ...limaDay2, ...limaDay3];

export const limaDraft = [...scheduled, ...limaTray];

/** Before Ecuador moved after Uruguay, the session on modi operandi was added and the strategic priorities got longer. */
export const limaVersion2 = changed(
  changed(without(scheduled, "modi"), "contribution ec", { at: "16:45" }),
  "strategic",
  { minutes: 60 },
);

export const limaVersion1 = changed(
  changed(without(limaVersion2, "judicial", "balance"), "africa", { minutes: 45 }),
  "containers",
  { at: "16:00", minutes: 60 },
);
