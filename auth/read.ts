import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { asViewer, type Tx } from "@/db/client";
import { paths } from "@/lib/paths";
import { currentViewer, ownReader, type Viewer } from "./viewer";

/**
 * Reads as the person who asks, in one read-only transaction. Somebody who is not signed in is asked to, and comes
 * back to the same page.
 */
export async function read<T>(work: (tx: Tx, viewer: Viewer) => Promise<T>): Promise<T> {
  const viewer = await currentViewer();
  if (!viewer) redirect(paths.signIn((await headers()).get("x-enlace-path")));
  return (await ownReader())((tx) => work(tx, viewer));
}

/** Reads as the person who asks, or as nobody: for pages that a CLEAR space shows to everyone. */
export async function readOpen<T>(work: (tx: Tx, viewer: Viewer | null) => Promise<T>): Promise<T> {
  const viewer = await currentViewer();
  if (!viewer) return asViewer(null, "read", (tx) => work(tx, null));
  return (await ownReader())((tx) => work(tx, viewer));
}

/** Reads as the person who asks, or as nobody, where reading leaves a record of its own: a download. */
export async function recordingRead<T>(work: (tx: Tx, viewer: Viewer | null) => Promise<T>): Promise<T> {
  const viewer = await currentViewer();
  return asViewer(viewer?.sessionHash ?? null, "write", (tx) => work(tx, viewer));
}
