import { cookies, headers } from "next/headers";
import { cache } from "react";
import { asSystem, asViewer } from "@/db/client";
import { findViewer, touchSession, type Viewer } from "@/db/queries/viewer";
import { env } from "@/lib/env";
import { sessionHash } from "./cookie";

export type { Viewer } from "@/db/queries/viewer";

/** Who asks, by the session of this request; null for somebody who is not signed in. Once for each request. */
export const currentViewer = cache(async (): Promise<(Viewer & { sessionHash: string }) | null> => {
  const hash = await sessionHash();
  if (!hash) return null;
  const viewer = await asViewer(hash, "read", findViewer);
  if (!viewer) return null;
  // Background refreshes and live streams say so themselves: they do not count as use.
  const background = (await headers()).get("x-enlace-background") === "1";
  if (viewer.resting && !background) {
    await asSystem((tx) => touchSession(tx, viewer.sessionId, env.sessionIdleMinutes));
  }
  return { ...viewer, sessionHash: hash };
});

/** The reader's time zone: the account's, else the browser's, else the country's. */
export async function viewerTimeZone(): Promise<string> {
  const viewer = await currentViewer();
  if (viewer?.timeZone) return viewer.timeZone;
  const named = (await cookies()).get("enlace-zone")?.value;
  if (named && isTimeZone(decodeURIComponent(named))) return decodeURIComponent(named);
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
