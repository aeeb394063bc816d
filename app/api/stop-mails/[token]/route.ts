import { readStopToken, stopMails } from "@/auth/stop-mails";
import { paths } from "@/lib/paths";
import { nothing } from "../../nothing";

/** Stops mails of a kind: by the button of the page, or by a mail program that posts by itself (RFC 8058), which is not sent elsewhere. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const stopping = readStopToken(decode(token));
  if (!stopping) return nothing();
  await stopMails(stopping);
  const body = await request.text().catch(() => "");
  if (body.includes("List-Unsubscribe=One-Click")) return new Response("Stopped", { status: 200 });
  return new Response(null, { status: 303, headers: { location: paths.stopMails(token, { done: "1" }) } });
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return "";
  }
}
