import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { v7 } from "uuid";
import { fileKinds, formFileLimit, isPlainText, safeFileName } from "@/domain/documents";
import { refuseField } from "./errors";
import { putFile } from "./storage";

/** A file that was taken and stored: its kind by content, its digest as SHA-256 in hexadecimal digits. */
export type TakenFile = {
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  storageKey: string;
};

async function mediaTypeOf(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) return found.mime in fileKinds ? found.mime : null;
  return isPlainText(bytes) ? "text/plain" : null;
}

/**
 * Takes a file from a form, up to 10 MB: refuses at the field `file` what is empty, too large or of another kind than
 * the portal takes, whatever its name says. Stored under a key of our own before the row that names it is written.
 */
export async function takeFile(file: File): Promise<TakenFile> {
  if (file.size === 0) throw refuseField("file", "required");
  if (file.size > formFileLimit) throw refuseField("file", "fileSize");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = await mediaTypeOf(bytes);
  if (!mediaType) throw refuseField("file", "fileType");
  const storageKey = v7();
  await putFile(storageKey, Buffer.from(bytes));
  return {
    fileName: safeFileName(file.name, mediaType),
    mediaType,
    size: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    storageKey,
  };
}
