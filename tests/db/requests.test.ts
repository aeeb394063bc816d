import { once } from "node:events";
import { Agent, get, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drain } from "@/server/drain";
import { createPortalServer } from "@/server/listen";

let portal: ReturnType<typeof createPortalServer>;
let port: number;

/** Requests that wait until the test lets them go. */
const held: (() => void)[] = [];

/** Answers as Next does: 500 to what fails, here always; the server must know whose fault it was. */
async function handle(request: IncomingMessage, response: ServerResponse) {
  await text(request);
  if (request.url === "/held") await new Promise<void>((release) => held.push(release));
  response.statusCode = request.method === "POST" ? 500 : 200;
  response.end("Next");
}

beforeAll(async () => {
  const publicUrl = "http://portal.example";
  const ready = async () => true;
  portal = createPortalServer({
    dev: false,
    publicUrl,
    trustProxy: false,
    handle,
    upgrade: async () => {},
    ready,
  });
  portal.server.listen(0, "127.0.0.1");
  await once(portal.server, "listening");
  port = (portal.server.address() as AddressInfo).port;
});

afterAll(() => portal.server.closeAllConnections());

/** The raw answer to raw bytes. */
async function raw(head: string, body = ""): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(`${head}\r\nHost: portal.example\r\nConnection: close\r\n\r\n${body}`);
  return text(socket);
}

function post(headers: Record<string, string>, body: string): Promise<string> {
  const all = {
    Origin: "http://portal.example",
    "Content-Length": String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return raw(["POST /groups HTTP/1.1", ...lines].join("\r\n"), body);
}

const status = (answer: string) => Number(answer.split(" ")[1]);
const multipart = { "Content-Type": "multipart/form-data; boundary=X" };
const field = (name: string, value: string) =>
  `--X\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const action = { "Next-Action": "00", "Content-Type": "text/plain;charset=UTF-8" };

test("every answer carries the headers, and each page a nonce of its own", async () => {
  const requests = ["GET / HTTP/1.1", "GET /_next/static/x.js HTTP/1.1", "GET /api/health HTTP/1.1"];
  const malformed = ["GET /%E0%A4%A HTTP/1.1", "GET //evil HTTP/1.1", "FOO / HTTP/1.1", "nonsense"];
  for (const request of [...requests, ...malformed]) {
    const answer = await raw(request);
    expect(status(answer), request).toBe(malformed.includes(request) ? 400 : 200);
    expect(answer).toMatch(/^content-security-policy: default-src 'none'/im);
    expect(answer).toMatch(/^x-content-type-options: nosniff/im);
  }
  const nonce = async () => /nonce-([^']+)/.exec(await raw("GET / HTTP/1.1"))?.[1];
  expect(await nonce()).not.toBe(await nonce());
});

test.each([
  ["no origin", { Origin: "" }],
  ["another origin", { Origin: "http://evil.example" }],
  ["origin null", { Origin: "null" }],
])("a form from elsewhere is refused: %s", async (_name, headers) => {
  expect(status(await post({ ...multipart, ...headers }, `${field("a", "1")}--X--\r\n`))).toBe(403);
});

test("forwarded headers of strangers say nothing, other hosts get nothing", async () => {
  expect(status(await raw("GET / HTTP/1.1\r\nX-Forwarded-Host: evil.example"))).toBe(200);
  const socket = connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
  expect(status(await text(socket))).toBe(421);
});

test.each([
  ["empty", multipart, ""],
  ["no boundary", { "Content-Type": "multipart/form-data" }, field("a", "1")],
  ["another boundary", multipart, "--Y\r\n\r\n"],
  ["cut off", multipart, field("a", "1")],
  ["a part without a name", multipart, "--X\r\n\r\na\r\n--X--\r\n"],
  ["a broken argument", multipart, `${field("$ACTION_1:0", "{")}--X--\r\n`],
  ["no JSON", action, "[{"],
  ["no list", action, "{}"],
  ["a reference to nothing", action, '["$F1"]'],
  [
    "a reference to a prototype",
    { ...multipart, "Next-Action": "00" },
    `${field("0", '["$1:__proto__:x"]')}${field("1", "{}")}--X--\r\n`,
  ],
])("Next's 500 to a malformed body becomes 400: %s", async (_name, headers, body) => {
  expect(status(await post(headers, body))).toBe(400);
});

test("Next's own failure stays 500", async () => {
  expect(status(await post(multipart, `${field("a", "1\n--X--\n")}--X--\r\n`))).toBe(500);
  expect(status(await post(action, '[{"a":"$$F1"},"$undefined","$K1"]'))).toBe(500);
});

test("a body above the limit is refused, announced or not", async () => {
  expect(status(await post({ "Content-Length": "99999999" }, ""))).toBe(413);
  const chunk = `${(1 << 20).toString(16)}\r\n${"a".repeat(1 << 20)}\r\n`;
  const socket = connect(port, "127.0.0.1");
  socket.write(
    "POST / HTTP/1.1\r\nHost: portal.example\r\nOrigin: http://portal.example\r\nTransfer-Encoding: chunked\r\n\r\n",
  );
  socket.write(chunk.repeat(13));
  const [answer] = await once(socket, "data");
  socket.destroy();
  expect(status(String(answer))).toBe(413);
});

test("a form of more fields than anybody fills is refused, whatever its size", async () => {
  const many = Array.from({ length: 5001 }, (_, index) => field(`f${index}`, "x")).join("");
  expect(status(await post(multipart, `${many}--X--\r\n`))).toBe(413);
  const enough = Array.from({ length: 5000 }, (_, index) => field(`f${index}`, "x")).join("");
  expect(status(await post(multipart, `${enough}--X--\r\n`))).toBe(500);
});

test("of a thousand requests in flight none is dropped when the server goes", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1000 });
  let answered = 0;
  const requests = Array.from({ length: 1000 }, async () => {
    const request = get({ port, path: "/held", agent, headers: { Host: "portal.example" } });
    const [response] = (await once(request, "response")) as [IncomingMessage];
    await text(response);
    answered++;
  });
  while (held.length < 1000) await sleep(10);
  expect(answered).toBe(0);
  const drained = drain({ ...portal, grace: 0 });
  await once(portal.server, "close", { signal: AbortSignal.timeout(100) }).catch(() => {});
  for (const release of held) release();
  await Promise.all([drained, ...requests]);
  expect(answered).toBe(1000);
});
