import { cookies, headers } from "next/headers";
import { cache } from "react";
import { asSystem, type Reader, readerFor } from "@/db/client";
import { findShell } from "@/db/queries/shell";
import { findViewer, touchSession, type Viewer } from "@/db/queries/viewer";
import { zoneOfCountry } from "@/lib/dates";
import { env } from "@/lib/env";
import { sessionHash } from "./cookie";

export type { Viewer } from "@/db/queries/viewer";

export type Asking = Viewer & { sessionHash: string };

const ownHash = cache(sessionHash);

/** What this request has found out so far. */
const found = cache((): { viewer?: Promise<Asking | null>; reader?: Promise<Reader> } => ({}));

/** The reads of this request, which share a transaction. */
export function ownReader(): Promise<Reader> {
  const request = found();
  request.reader ??= ownHash().then(readerFor);
  return request.reader;
}

/** Who asks, by the session of this request; null for somebody who is not signed in. Once for each request. */
export function currentViewer(): Promise<Asking | null> {
  const request = found();
  request.viewer ??= findAsking();
  return request.viewer;
}

/** What the frame of a page shows of who asks; the page itself reads in the same transaction meanwhile. */
export async function currentShell() {
  if (!(await ownHash())) return null;
  const reader = await ownReader();
  return reader(async (tx) => {
    const viewer = await currentViewer();
    return viewer && findShell(tx, viewer);
  });
}

async function findAsking(): Promise<Asking | null> {
  const hash = await ownHash();
  if (!hash) return null;
  const viewer = await (await ownReader())(findViewer);
  return viewer && asking(viewer, hash);
}

async function asking(viewer: Viewer, hash: string): Promise<Asking> {
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
  return zoneOfCountry(viewer?.countryCode ?? null);
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
