import type { Frame, Levels } from "@/domain/agenda/conflicts";
import type { AgendaSession } from "@/domain/agenda/session";

export type Room = { id: string; name: string };
export type Person = {
  id: string;
  name: string;
  organisationId: string | null;
  languages: string[];
  confirmed: boolean;
  interprets: boolean;
};
export type Body = { id: string; name: string; countryCode: string | null };

/** What the board is told of the activity around the draft. */
export type Plan = {
  activityId: string;
  url: string;
  label: number;
  days: string[];
  /** The day to begin with. */
  day: string;
  rooms: Room[];
  people: Person[];
  bodies: Body[];
  frame: Omit<Frame, "rooms" | "people"> & {
    rooms: [string, { from: number | null; until: number | null }][];
  };
  levels: Levels;
  step: number;
  accepted: { subject: string; reason: string; by: string | null }[];
  version: number;
  published: AgendaSession[];
};

export type { AgendaSession };
