import { fileTypeFromBuffer } from "file-type";
import { type Sheet, sheetLimits } from "@/domain/participants/sheet";
import { refuseField } from "./errors";
import { readTextList } from "./list-text";
import { readWorkbook } from "./list-workbook";

/** So many are read at once: each may hold some tens of megabytes for a moment. */
const atOnce = 3;
let reading = 0;

/**
 * The rows of a list from a form, from a workbook (.xlsx) or a text with separators, told by its content. Refuses at
 * the field `file` whatever else it is, and whatever is too large to be a list.
 */
export async function readListFile(file: File): Promise<Sheet> {
  if (file.size === 0) throw refuseField("file", "required");
  if (file.size > sheetLimits.bytes) throw refuseField("file", "listSize");
  if (reading >= atOnce) throw refuseField("file", "busy");
  reading += 1;
  try {
    return await readList(Buffer.from(await file.arrayBuffer()));
  } finally {
    reading -= 1;
  }
}

/** The same from bytes. */
export async function readList(bytes: Buffer): Promise<Sheet> {
  const begins = bytes.subarray(0, 8).toString("hex");
  const sheet = begins.startsWith("504b0304")
    ? await readWorkbook(bytes)
    : begins === "d0cf11e0a1b11ae1"
      ? refuseOldFile(bytes)
      : await readText(bytes);
  if (!sheet.rows.some(({ cells }) => cells.some(Boolean))) throw refuseField("file", "listEmpty");
  return sheet;
}

/** A compound file: Excel until 2003, or a newer one behind a password. */
function refuseOldFile(bytes: Buffer): never {
  const locked = bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
  throw refuseField("file", locked ? "listLocked" : "listOld");
}

async function readText(bytes: Buffer): Promise<Sheet> {
  const found = await fileTypeFromBuffer(bytes);
  const looksTagged = /^\s*<(!doctype|html|\?xml|table)/i.test(bytes.subarray(0, 200).toString("latin1"));
  if (found || looksTagged) throw refuseField("file", "listType");
  return readTextList(bytes);
}
