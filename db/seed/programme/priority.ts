/** A priority as the seed plans it, with what the delegations say of it. */
import type { LocalText } from "../../../domain/local-text";
import type { positionKinds, priorityStates } from "../../schema/priorities";
import { european, latin } from "./activity";

/** Organisation, day, position and, for an objection or a reservation, the reason. */
export type Entry = [key: string, at: string, position: (typeof positionKinds)[number], reason?: string];

export type Priority = {
  /** S for strategic, O for operational, and the number. */
  code: string;
  label: number;
  state: (typeof priorityStates)[number];
  group?: string;
  author: string;
  title: LocalText;
  text: LocalText;
  reasons?: LocalText;
  entries: Entry[];
};

export const everyone = [...latin, ...european];

export const support = (keys: string[], at: string): Entry[] => keys.map((key) => [key, at, "supports"]);
