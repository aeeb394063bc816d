import { Readable } from "node:stream";
import { recordingRead } from "@/auth/read";
import { recordAct } from "@/db/queries/audit";
import { findFile, recordDownload } from "@/db/queries/document-versions";
import { isId } from "@/domain/ids";
import { openFile } from "@/lib/storage";
import { nothing } from "../../nothing";

type Context = { params: Promise<{ version: string }> };

/** A file, if whoever asks may read it at this moment. Each download is recorded before its first byte. */
export async function GET(request: Request, { params }: Context) {
  const { version } = await params;
  if (!isId(version)) return nothing();
  const file = await recordingRead(async (tx, viewer) => {
    const found = await findFile(tx, version);
    if (found && viewer && request.method === "GET") {
      await recordDownload(tx, viewer, found);
      await recordAct(tx, { accountId: viewer.accountId, act: "document.download", subjectId: found.id });
    }
    return found;
  });
  if (!file) return nothing();
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

export { GET as HEAD };

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
