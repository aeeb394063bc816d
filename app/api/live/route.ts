import { followAs } from "@/auth/follow";
import { listen } from "@/db/live";
import { followable } from "@/db/queries/live";

/** A stream whose session has ended is closed within so many milliseconds. */
const CHECK = 4000;
const MOST_TOPICS = 20;

/**
 * Server-sent events: a topic and its version for each change of what one follows and may read, never content. Access
 * is asked for again at each message.
 */
export async function GET(request: Request) {
  const topics = new URL(request.url).searchParams.getAll("topic").slice(0, MOST_TOPICS);
  const may = await followAs((tx) => followable(tx, topics));
  if (!may || (await may()).length === 0) return new Response("Not found", { status: 404 });
  const encoder = new TextEncoder();
  let over = false;
  let end = () => {
    over = true;
  };
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let asked = Date.now();
      const send = (text: string) => !over && controller.enqueue(encoder.encode(text));
      const check = async (then: (allowed: string[]) => void) => {
        const allowed = await may().catch(() => null);
        // A database that is away for a moment ends nothing: the next look will tell.
        if (allowed === null || over) return;
        asked = Date.now();
        if (allowed.length === 0) {
          controller.close();
          end();
        } else then(allowed);
      };
      const stop = await listen((topic, version) => {
        if (topic !== "*" && !topics.includes(topic)) return;
        void check((allowed) => {
          for (const each of topic === "*" ? allowed : allowed.filter((one) => one === topic))
            send(`data: ${JSON.stringify({ topic: each, version })}\n\n`);
        });
      });
      const beat = setInterval(() => {
        send(": \n\n");
        if (Date.now() - asked >= CHECK - 500) void check(() => undefined);
      }, CHECK);
      const release = () => {
        clearInterval(beat);
        stop();
      };
      // Whoever left while listening began is gone already.
      if (over || request.signal.aborted) return release();
      end = () => {
        if (over) return;
        over = true;
        release();
      };
      request.signal.addEventListener("abort", end);
      send("retry: 1000\n\n");
    },
    cancel: () => end(),
  });
  return new Response(stream, { headers: { "content-type": "text/event-stream; charset=utf-8" } });
}
