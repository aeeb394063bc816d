import { sessionState } from "@/auth/session-state";

/** What became of the session of this browser, for what it keeps: alive, run out, or ended by somebody. */
export async function GET() {
  return Response.json(await sessionState());
}
