/** Workbooks made by hand, part by part, as spreadsheet programs write them and as they never should. */
import { crc32, deflateRawSync } from "node:zlib";

type Part = {
  name: string;
  text: string | Buffer /** What the directory says, where it lies. */;
  size?: number;
  encrypted?: boolean;
};

/** A ZIP archive (APPNOTE 6.3) of these parts. */
export function zip(parts: Part[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, size, encrypted } of parts) {
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(encrypted ? 1 : 0, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(raw), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(size ?? raw.length, 18);
    head.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed]);
    const entry = Buffer.alloc(46);
    entry.write("PK\x01\x02", 0, "latin1");
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 0, 24);
    entry.writeUInt32LE(at, 42);
    directory.push(Buffer.concat([entry, Buffer.from(name)]));
    local.push(file);
    at += file.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, entries, end]);
}

const relations = (rows: [id: string, type: string, target: string][]) =>
  `<Relationships xmlns="x">${rows
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

type Book = { sheet: string; shared?: string; sheets?: string; more?: Part[]; sheetSize?: number };

/** A workbook whose first visible sheet has this content. */
export function workbook({ sheet, shared, sheets, more = [], sheetSize }: Book): Buffer {
  return zip([
    { name: "_rels/.rels", text: relations([["r1", "officeDocument", "xl/workbook.xml"]]) },
    {
      name: "xl/workbook.xml",
      text: `<workbook xmlns:r="r"><sheets>${sheets ?? '<sheet name="Lista" r:id="r1"/>'}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: relations([
        ["r1", "worksheet", "worksheets/sheet1.xml"],
        ["r2", "sharedStrings", "/xl/sharedStrings.xml"],
      ]),
    },
    { name: "xl/worksheets/sheet1.xml", text: `<worksheet>${sheet}</worksheet>`, size: sheetSize },
    ...(shared ? [{ name: "xl/sharedStrings.xml", text: `<sst>${shared}</sst>` }] : []),
    ...more,
  ]);
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Rows of plain texts. */
export const sheetData = (rows: string[][]) =>
  `<sheetData>${rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join("")}</row>`,
    )
    .join("")}</sheetData>`;
