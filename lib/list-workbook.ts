import { posix } from "node:path";
import { type Sheet, sheetLimits } from "@/domain/participants/sheet";
import { refuseField } from "./errors";
import { SheetReader } from "./sheet-reader";
import { asBroken, XmlParts } from "./xml-parts";

/** The first sheet of a workbook that is not hidden (ECMA-376, SpreadsheetML). Formulas are never computed. */
export async function readWorkbook(bytes: Buffer): Promise<Sheet> {
  let parts: XmlParts | null = null;
  try {
    parts = await XmlParts.open(bytes);
    const book = await target(parts, "", (type) => type.endsWith("/officeDocument"));
    if (!book || !parts.has(book) || !book.endsWith(".xml")) throw refuseField("file", "listType");
    const chosen = await firstSheet(parts, book);
    if (!chosen) throw refuseField("file", "listType");
    const strings = await target(parts, book, (type) => type.endsWith("/sharedStrings"));
    const sheet = new SheetReader(strings ? await sharedTexts(parts, strings) : []);
    await parts.read(chosen.part, sheet);
    return { name: chosen.name.slice(0, 60), rows: sheet.finish() };
  } catch (error) {
    throw asBroken(error);
  } finally {
    parts?.close();
  }
}

type Related = { id: string; type: string; part: string };

/** What a part refers to; of the package itself with "". */
async function related(parts: XmlParts, part: string): Promise<Related[]> {
  const folder = posix.dirname(part || "x");
  const found: Related[] = [];
  await parts.read(posix.join(folder, "_rels", `${posix.basename(part)}.rels`), {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External" || found.length >= 1_000) return;
      found.push({
        id: Id,
        type: Type,
        part: posix.join(Target.startsWith("/") ? "" : folder, Target).replace(/^\//, ""),
      });
    },
  });
  return found;
}

async function target(
  parts: XmlParts,
  part: string,
  wanted: (type: string) => boolean,
): Promise<string | undefined> {
  return (await related(parts, part)).find(({ type }) => wanted(type))?.part;
}

async function firstSheet(parts: XmlParts, book: string): Promise<{ name: string; part: string } | null> {
  const sheets: { name: string; id: string }[] = [];
  await parts.read(book, {
    open(name, attributes) {
      if (name !== "sheet" || sheets.length >= 1_000) return;
      if (attributes.state && attributes.state !== "visible") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      sheets.push({ name: attributes.name ?? "", id });
    },
  });
  const refers = (await related(parts, book)).filter(({ type }) => type.endsWith("/worksheet"));
  for (const { name, id } of sheets) {
    const part = refers.find((each) => each.id === id)?.part;
    if (part && parts.has(part)) return { name, part };
  }
  return null;
}

/** The texts that cells refer to by number; readings beside Chinese and Japanese ones are no part of them. */
async function sharedTexts(parts: XmlParts, part: string): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let inside = 0;
  let aside = 0;
  await parts.read(part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") inside += 1;
      else if (name === "rPh") aside += 1;
    },
    text(more) {
      // Cut a little beyond the limit, so that the cell is seen to be too long.
      if (inside && !aside && text.length <= sheetLimits.cell) text += more.slice(0, sheetLimits.cell + 1);
    },
    close(name) {
      if (name === "t") inside -= 1;
      else if (name === "rPh") aside -= 1;
      else if (name === "si" && texts.push(text) > sheetLimits.sharedTexts)
        throw refuseField("file", "listMuch");
    },
  });
  return texts;
}
