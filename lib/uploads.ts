import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { v7 } from "uuid";
import { isPhoto } from "@/domain/attachments";
import { fileKinds, formFileLimit, isPlainText, safeFileName } from "@/domain/documents";
import { refuseField } from "./errors";
import { redrawPhoto } from "./photos";
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

/** The bytes of a file of a kind that the portal takes, whatever its name says; refuses at this field what is none. */
async function readFile(file: File, field: string): Promise<{ bytes: Uint8Array; mediaType: string }> {
  if (file.size === 0) throw refuseField(field, "required");
  if (file.size > formFileLimit) throw refuseField(field, "fileSize");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = await mediaTypeOf(bytes);
  if (!mediaType) throw refuseField(field, "fileType");
  return { bytes, mediaType };
}

async function store(bytes: Uint8Array): Promise<string> {
  const key = v7();
  await putFile(key, Buffer.from(bytes));
  return key;
}

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/**
 * Takes a file from a form, up to 10 MB: refuses at the field `file` what is empty, too large or of another kind than
 * the portal takes, whatever its name says. Stored under a key of our own before the row that names it is written.
 */
export async function takeFile(file: File): Promise<TakenFile> {
  const { bytes, mediaType } = await readFile(file, "file");
  return {
    fileName: safeFileName(file.name, mediaType),
    mediaType,
    size: bytes.byteLength,
    sha256: digest(bytes),
    storageKey: await store(bytes),
  };
}

/** A file of a finding; a photo has a small picture beside. */
export type TakenAttachment = TakenFile & { thumbnailKey: string | null };

/**
 * Takes the files of a finding, all or none: each is looked at before the first is stored. Photos are drawn anew, so that
 * nobody ever reads what the camera wrote into them.
 */
export async function takeAttachments(files: File[]): Promise<TakenAttachment[]> {
  const read = [];
  for (const file of files) {
    const { bytes, mediaType } = await readFile(file, "files");
    const drawn = isPhoto(mediaType) ? await redrawPhoto(bytes, mediaType) : null;
    if (isPhoto(mediaType) && !drawn) throw refuseField("files", "fileType");
    read.push({ name: file.name, mediaType, bytes: drawn?.photo ?? bytes, thumbnail: drawn?.thumbnail });
  }
  const taken: TakenAttachment[] = [];
  for (const { name, mediaType, bytes, thumbnail } of read)
    taken.push({
      fileName: safeFileName(name, mediaType),
      mediaType,
      size: bytes.byteLength,
      sha256: digest(bytes),
      storageKey: await store(bytes),
      thumbnailKey: thumbnail ? await store(thumbnail) : null,
    });
  return taken;
}
