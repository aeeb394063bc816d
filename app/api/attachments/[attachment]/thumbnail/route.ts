import { Readable } from "node:stream";
import { readOpen } from "@/auth/read";
import { findAttachment } from "@/db/queries/attachments";
import { isId } from "@/domain/ids";
import { openFile } from "@/lib/storage";
import { nothing } from "../../../nothing";

type Context = { params: Promise<{ attachment: string }> };

/** The small picture of a photo, for the page of its finding. */
export async function GET(_request: Request, { params }: Context) {
  const { attachment } = await params;
  if (!isId(attachment)) return nothing();
  const photo = await readOpen((tx) => findAttachment(tx, attachment));
  const stream = photo?.thumbnailKey ? await openFile(photo.thumbnailKey) : null;
  if (!stream) return nothing();
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      "Content-Type": "image/jpeg",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}
