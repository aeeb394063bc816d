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
  items: AgendaItem[];
  fixed: boolean;
};

/** One thing an organiser did: the sessions as they were and as they are; null where there was or is none. */
export type AgendaAct = {
  act: "create" | "edit" | "move" | "remove" | "shift";
  before: Record<string, AgendaSession | null>;
  after: Record<string, AgendaSession | null>;
};
