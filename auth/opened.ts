import { asViewer } from "@/db/client";
import { hasUnread, markItemRead } from "@/db/queries/notices";
import { read } from "./read";
import { currentViewer } from "./viewer";

/** Somebody opened an item: its notices are read. Writes only where there was one. */
export async function opened(itemId: string): Promise<void> {
  const viewer = await currentViewer();
  if (!viewer || !(await read((tx) => hasUnread(tx, itemId)))) return;
  await asViewer(viewer.sessionHash, "write", (tx) => markItemRead(tx, itemId));
}
