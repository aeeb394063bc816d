/** A session of an agenda as the rules see it: times are instants, lengths are minutes. */
import type { LocalText } from "../local-text";

/** A part of a session; items follow each other by their lengths. */
export type AgendaItem = { id: string; title: LocalText; minutes: number; speakerIds: string[] };

export type AgendaSession = {
  sessionId: string;
  kind: string;
  label: number;
  title: LocalText;
  summary: LocalText;
  /** ISO 8601 instant, or null while the session waits in the tray. */
  startsAt: string | null;
  minutes: number;
  roomIds: string[];
  plenary: boolean;
  languages: string[];
  interpretation: string[];
  speakerIds: string[];
  organisationIds: string[];
  /** Participants who interpret here. */
  interpreterIds: string[];
  items: AgendaItem[];
  fixed: boolean;
};

export const agendaVerbs = [
  "create",
  "edit",
  "move",
  "resize",
  "swap",
  "split",
  "merge",
  "copy",
  "remove",
  "shift",
  "spread",
  "reset",
  "undo",
  "redo",
] as const;
export type AgendaVerb = (typeof agendaVerbs)[number];

/** One thing an organiser did: the sessions as they were and as they are; null where there was or is none. */
export type AgendaAct = {
  act: AgendaVerb;
  before: Record<string, AgendaSession | null>;
  after: Record<string, AgendaSession | null>;
};
