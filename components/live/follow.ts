/** One stream of changes for each browser: the tab that holds the lock reads it and tells the others. */

type Told = { topic: string; version: string };
type Message = { told: Told } | { topics: string[]; tab: string } | { who: true } | { gone: string };

const callbacks = new Map<string, Set<() => void>>();
const tab = crypto.randomUUID();
let channel: BroadcastChannel | undefined;
let leading = false;
let source: EventSource | undefined;
let open = "";
const wanted = new Map<string, string[]>();

function tell({ topic }: Told) {
  for (const callback of callbacks.get(topic) ?? []) callback();
}

/** The leader's stream follows what any tab follows. */
function reopen() {
  if (!leading) return;
  wanted.set(tab, [...callbacks.keys()]);
  const topics = [...new Set([...wanted.values()].flat())].sort().slice(0, 20);
  if (topics.join() === open) return;
  open = topics.join();
  source?.close();
  source = undefined;
  if (topics.length === 0) return;
  source = new EventSource(
    `/api/live?${topics.map((topic) => `topic=${encodeURIComponent(topic)}`).join("&")}`,
  );
  let dropped = false;
  source.onerror = () => {
    dropped = true;
  };
  // What was told while the line was down is unknown: everybody reads again.
  source.onopen = () => {
    if (dropped) for (const topic of topics) spread({ topic, version: "" });
    dropped = false;
  };
  source.onmessage = (event) => spread(JSON.parse(event.data));
}

function spread(told: Told) {
  tell(told);
  channel?.postMessage({ told } satisfies Message);
}

function begin() {
  if (channel) return;
  channel = new BroadcastChannel("enlace-live");
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ("told" in data) tell(data.told);
    else if ("who" in data) announce();
    else if ("gone" in data) wanted.delete(data.gone);
    else wanted.set(data.tab, data.topics);
    reopen();
  };
  addEventListener("pagehide", () => channel?.postMessage({ gone: tab } satisfies Message));
  const lead = () => {
    leading = true;
    channel?.postMessage({ who: true } satisfies Message);
    reopen();
  };
  if (!navigator.locks) return lead();
  void navigator.locks.request("enlace-live", () => {
    lead();
    return new Promise(() => undefined);
  });
}

function announce() {
  channel?.postMessage({ topics: [...callbacks.keys()], tab } satisfies Message);
  reopen();
}

/** Calls back when something of this topic changed, or may have changed while the line was down. Gives what ends it. */
export function follow(topic: string, callback: () => void): () => void {
  const those = callbacks.get(topic) ?? new Set();
  callbacks.set(topic, those.add(callback));
  begin();
  announce();
  return () => {
    those.delete(callback);
    if (those.size === 0) callbacks.delete(topic);
    announce();
  };
}
