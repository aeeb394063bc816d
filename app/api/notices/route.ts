import { readOpen } from "@/auth/read";
import { countUnread } from "@/db/queries/notices";
import { nothing } from "../nothing";

/** How many notices wait for whoever asks. */
export async function GET() {
  const unread = await readOpen(async (tx, viewer) => (viewer ? countUnread(tx) : null));
  return unread === null ? nothing() : Response.json({ unread });
}
