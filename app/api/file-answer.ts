import { Readable } from "node:stream";
import { openFile } from "@/lib/storage";
import { nothing } from "./nothing";

type File = { fileName: string; mediaType: string; size: number; storageKey: string };

/** The bytes of a file that this reader may read, whole or in part, as something to keep and never to run. */
export async function fileAnswer(request: Request, file: File): Promise<Response> {
  const range = rangeOf(request.headers.get("range"), file.size);
  if (range === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${file.size}` } });
  }
  const headers = new Headers({
    "Content-Type": file.mediaType === "text/plain" ? "text/plain; charset=utf-8" : file.mediaType,
    "Content-Disposition": `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(file.fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
    "Accept-Ranges": "bytes",
    "Content-Length": String(range ? range.end - range.start + 1 : file.size),
    "Content-Security-Policy": "default-src 'none'; sandbox",
  });
  if (range) headers.set("Content-Range", `bytes ${range.start}-${range.end}/${file.size}`);
  if (request.method === "HEAD") return new Response(null, { status: range ? 206 : 200, headers });
  const stream = await openFile(file.storageKey, range ?? undefined);
  if (!stream) return nothing();
  return new Response(Readable.toWeb(stream) as ReadableStream, { status: range ? 206 : 200, headers });
}

/** One range of bytes (RFC 9110, 14.2); several at once are answered with the whole. */
function rangeOf(
  header: string | null,
  size: number,
): { start: number; end: number } | null | "unsatisfiable" {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const [from, to] = [match[1] ?? "", match[2] ?? ""];
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? "unsatisfiable" : { start, end };
}
