import type { IncomingMessage, ServerResponse } from "node:http";
import { flightReferences } from "./flight";
import { boundaryOf, MultipartWatch } from "./multipart";
import { plain, seal } from "./plain";

/** Equal to the limit of server actions in next.config.js. */
const BODY_LIMIT = 12 * 1024 * 1024;

type Watch = { chunk(chunk: Buffer): void; crowded(): boolean; malformed(): boolean };

/**
 * Looks at a body while Next reads it, without holding it up. Next answers 500 to what it cannot read; where the
 * body was at fault it becomes 400. False when the request is answered already.
 */
export function guardBody(request: IncomingMessage, response: ServerResponse): boolean {
  const { headers } = request;
  const length = Number(headers["content-length"] ?? 0);
  if (!length && headers["transfer-encoding"] === undefined && !("next-action" in headers)) {
    if (!/^multipart\//i.test(headers["content-type"] ?? "")) return true;
  }
  if (length > BODY_LIMIT) {
    plain(response, 413, "This is too large.");
    return false;
  }
  const watch = watchFor(request);
  if (watch === "malformed") {
    plain(response, 400, "This request is malformed.");
    return false;
  }
  observe(request, response, watch);
  if (watch) answerAsMalformed(response, watch);
  return true;
}

function watchFor({ headers }: IncomingMessage): Watch | "malformed" | undefined {
  const type = headers["content-type"] ?? "";
  const action = "next-action" in headers;
  if (/^multipart\//i.test(type)) {
    const boundary = /^multipart\/form-data\s*;/i.test(type) ? boundaryOf(type) : undefined;
    return boundary ? watchForm(boundary, action) : "malformed";
  }
  if (!action) return undefined;
  return /^text\/plain/i.test(type) ? watchText() : "malformed";
}

function watchForm(boundary: string, action: boolean): Watch {
  const names = new Set<string>();
  const needed: string[] = [];
  let broken = false;
  const argument = action ? /^(\d+)$/ : /^(\$ACTION_\d+:)\d+$/;
  const form = new MultipartWatch(
    boundary,
    (name) => argument.test(name),
    (name, value) => {
      names.add(name);
      const references = value && flightReferences(value.toString("utf8"));
      if (value && !references) broken = true;
      const prefix = action ? "" : (argument.exec(name)?.[1] ?? "");
      for (const id of references ?? []) needed.push(`${prefix}${id}`);
    },
  );
  return {
    chunk: (chunk) => form.watch(chunk),
    crowded: () => form.crowded,
    malformed: () =>
      broken ||
      form.broken ||
      !form.whole ||
      (action && !names.has("0")) ||
      !needed.every((id) => names.has(id)),
  };
}

function watchText(): Watch {
  const chunks: Buffer[] = [];
  return {
    chunk: (chunk) => void chunks.push(chunk),
    crowded: () => false,
    malformed: () => {
      const text = Buffer.concat(chunks).toString("utf8");
      return !text.startsWith("[") || flightReferences(text)?.length !== 0;
    },
  };
}

/** Node's parser hands each piece of a body to push(): seen here before anybody reads it. */
function observe(request: IncomingMessage, response: ServerResponse, watch: Watch | undefined) {
  const push = request.push.bind(request);
  let size = 0;
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    if (!chunk) return push(chunk, encoding);
    size += chunk.length;
    watch?.chunk(chunk);
    if (size > BODY_LIMIT || watch?.crowded()) {
      if (!response.headersSent) plain(response, 413, "This is too large.");
      seal(response);
      push(null);
      request.push = () => true;
      return true;
    }
    return push(chunk, encoding);
  };
}

/** Decides at whatever Next calls first to answer, before anything is written. */
function answerAsMalformed(response: ServerResponse, watch: Watch) {
  const { writeHead, write, end, flushHeaders } = response;
  const original = { writeHead, write, end, flushHeaders };
  const decide =
    (name: keyof typeof original) =>
    (...arguments_: unknown[]): unknown => {
      Object.assign(response, original);
      const status = name === "writeHead" ? Number(arguments_[0]) : response.statusCode;
      if (status < 500 || !watch.malformed()) return Reflect.apply(original[name], response, arguments_);
      for (const header of ["Content-Length", "Transfer-Encoding", "Location"]) response.removeHeader(header);
      plain(response, 400, "This request is malformed.");
      seal(response);
      return name === "write" ? true : response;
    };
  for (const name of ["writeHead", "write", "end", "flushHeaders"] as const) {
    Object.assign(response, { [name]: decide(name) });
  }
}
