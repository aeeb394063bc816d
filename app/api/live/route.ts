import { followAs } from "@/auth/follow";
import { following } from "@/db/following";
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
  const read = await followAs();
  if (!read || (await read((tx) => followable(tx, topics))).length === 0)
    return new Response("Not found", { status: 404 });
  const encoder = new TextEncoder();
  let over = false;
  let end = () => {
    over = true;
  };
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => !over && controller.enqueue(encoder.encode(text));
      const { look, stop } = await following(read, topics, {
        heard: (topic, version) => send(`data: ${JSON.stringify({ topic, version })}\n\n`),
        ended: () => {
          if (!over) controller.close();
          end();
        },
      });
      const beat = setInterval(() => {
        send(": \n\n");
        void look();
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
