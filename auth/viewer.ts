import { cookies, headers } from "next/headers";
import { cache } from "react";
import { asSystem, asViewer, type Tx } from "@/db/client";
import { findShell } from "@/db/queries/shell";
import { findViewer, touchSession, type Viewer } from "@/db/queries/viewer";
import { env } from "@/lib/env";
import { sessionHash } from "./cookie";

export type { Viewer } from "@/db/queries/viewer";

export type Asking = Viewer & { sessionHash: string };

const ownHash = cache(sessionHash);

/** What this request has found out so far. */
const found = cache((): { viewer?: Promise<Asking | null> } => ({}));

/** Who asks, by the session of this request; null for somebody who is not signed in. Once for each request. */
export function currentViewer(): Promise<Asking | null> {
  const request = found();
  request.viewer ??= readViewer((tx) => findViewer(tx)).then((viewer) => viewer && asking(viewer));
  return request.viewer;
}

/** Who asks, with what the frame of a page shows of them, in one transaction. */
export async function currentShell() {
  const reading = readViewer(async (tx) => {
    const viewer = await findViewer(tx);
    return viewer && { viewer, shell: await findShell(tx, viewer) };
  });
  found().viewer ??= reading.then((read) => read && asking(read.viewer));
  return (await reading)?.shell ?? null;
}

async function readViewer<T>(work: (tx: Tx) => Promise<T>): Promise<T | null> {
  const hash = await ownHash();
  return hash ? asViewer(hash, "read", work) : null;
}

async function asking(viewer: Viewer): Promise<Asking | null> {
  const hash = await ownHash();
  if (!hash) return null;
  // Background refreshes and live streams say so themselves: they do not count as use.
  const background = (await headers()).get("x-enlace-background") === "1";
  if (viewer.resting && !background) {
    await asSystem((tx) => touchSession(tx, viewer.sessionId, env.sessionIdleMinutes));
  }
  return { ...viewer, sessionHash: hash };
}

/** The reader's time zone: the account's, else the browser's, else the country's. */
export async function viewerTimeZone(): Promise<string> {
  const viewer = await currentViewer();
  if (viewer?.timeZone) return viewer.timeZone;
  const named = (await cookies()).get("enlace-zone")?.value;
  if (named && isTimeZone(named)) return named;
  return countryTimeZone(viewer?.countryCode ?? null);
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

function countryTimeZone(countryCode: string | null): string {
  if (!countryCode) return "UTC";
  const locale = new Intl.Locale(`und-${countryCode}`) as Intl.Locale & { getTimeZones?(): string[] };
  return locale.getTimeZones?.()[0] ?? "UTC";
}
