/** What the forms of an agenda send. Days and times are meant in the activity's time zone. */
import * as z from "zod";
import {
  checkbox,
  clock,
  day,
  label,
  language,
  list,
  localText,
  optional,
  revision,
  text,
  uuid,
  whole,
} from "../input";
import { sessionKinds } from "./kinds";
import type { AgendaItem } from "./session";

const content = {
  kind: z.enum(sessionKinds),
  title: localText(200, { required: true }),
  summary: localText(5_000),
  /** Without a day and a time it waits in the tray. */
  day: optional(day()),
  at: optional(clock()),
  minutes: whole(5, 1440),
  label: label(3),
  plenary: checkbox(),
  roomIds: list(uuid(), 50),
  languages: list(language(), 20),
  interpretation: list(language(), 20),
  speakerIds: list(uuid(), 100),
  organisationIds: list(uuid(), 100),
  interpreterIds: list(uuid(), 100),
  /** One item in a line: minutes, then the title. */
  items: text(10_000),
  fixed: checkbox(),
};

const both = (input: { day: string | null; at: string | null }) =>
  (input.day === null) === (input.at === null);
const missing = { path: ["at"], error: "dayAndTime" };

export const newSession = z.strictObject({ activityId: uuid(), ...content }).refine(both, missing);
export const editedSession = z
  .strictObject({ activityId: uuid(), sessionId: uuid(), revision: revision(), ...content })
  .refine(both, missing);
/** What is typed of a session, whether it is new or not. */
export type TypedSession = Omit<z.output<typeof newSession>, "activityId">;
export const removedSession = z.strictObject({ activityId: uuid(), sessionId: uuid() });
export const undoneAct = z.strictObject({ activityId: uuid() });
export const publishedAgenda = z.strictObject({ activityId: uuid(), note: text(500) });
export const resetAgenda = z.strictObject({ activityId: uuid(), number: whole(1, 100_000) });

/** Items from their lines, "30 Title": null when a line is not of that form. Identifiers are the caller's. */
export function parseItems(
  lines: string,
  language: "en" | "es" | "pt" | "fr",
): { minutes: number; title: Record<string, string> }[] | null {
  const items = [];
  for (const line of lines
    .split("\n")
    .map((each) => each.trim())
    .filter(Boolean)) {
    const match = /^(\d{1,4})\s+(.{1,200})$/.exec(line);
    const minutes = Number(match?.[1]);
    if (!match || minutes < 1 || minutes > 1440) return null;
    items.push({ minutes, title: { [language]: match[2] ?? "", original: language } });
  }
  return items;
}

/** Typed items, each joined to the one that stood there under the same title in any language: what the form does not show stays. */
export function keepItems(
  standing: AgendaItem[],
  typed: { minutes: number; title: Record<string, string> }[],
  newId: () => string,
): AgendaItem[] {
  const left = [...standing];
  return typed.map(({ minutes, title }) => {
    const words = title[title.original ?? "es"];
    const at = left.findIndex((item) =>
      Object.entries(item.title).some(([key, value]) => key !== "original" && value === words),
    );
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found ? { ...found, minutes } : { id: newId(), title, minutes, speakerIds: [] };
  });
}
