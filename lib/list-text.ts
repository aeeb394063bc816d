import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { parse as parseNow } from "csv-parse/sync";
import type { Sheet } from "@/domain/participants/sheet";
import { Refusal, refuseField } from "./errors";
import { ListRows } from "./list-rows";

const separators = [",", ";", "\t", "|"];
/** More than one row of a list ever has; an unclosed quotation mark swallows the rest of a file. */
const longestRecord = 200_000;
const reading = {
  bom: false,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  record_delimiter: ["\r\n", "\n", "\r"],
  max_record_size: longestRecord,
};

/** A text with separators (RFC 4180 and what programs make of it), in the encoding and with the separator it seems to have. */
export async function readTextList(bytes: Buffer): Promise<Sheet> {
  const decoded = decode(bytes);
  if (isBinary(decoded)) throw refuseField("file", "listType");
  const hint = /^sep=(.)\r?\n/i.exec(decoded);
  const text = hint ? decoded.slice(hint[0].length) : decoded;
  const collected = new ListRows();
  const parser = Readable.from(slices(text)).pipe(
    parse({ ...reading, delimiter: hint?.[1] ?? separatorOf(text) }),
  );
  let line = hint ? 1 : 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      line += 1;
      collected.add(
        line,
        record.map((cell) => (/^\s*=/.test(cell) ? { text: cell, mark: "formulaText" } : { text: cell })),
      );
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuseField("file", "listBroken", { line: line + 1 });
  }
  return { name: "", rows: collected.rows };
}

/** UTF-8 or UTF-16 by their marks, UTF-16 by its zeros, UTF-8 if it can be read as such, else Windows-1252. */
function decode(bytes: Buffer): string {
  const [a = 0, b = 0] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const zeros = zerosOf(bytes.subarray(0, 2_000));
  if (zeros.odd > 0.3 && zeros.even < 0.05) return new TextDecoder("utf-16le").decode(bytes);
  if (zeros.even > 0.3 && zeros.odd < 0.05) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function zerosOf(bytes: Buffer): { even: number; odd: number } {
  const count = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) count[index % 2] = (count[index % 2] ?? 0) + 1;
  const half = Math.max(1, bytes.length / 2);
  return { even: (count[0] ?? 0) / half, odd: (count[1] ?? 0) / half };
}

/** A stray control character is named at its cell; a text full of them is none. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const odd = sample.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return odd > 3 && odd > sample.length / 50;
}

/** The separator that parts most rows into the same number of cells. */
function separatorOf(text: string): string {
  const sample = text.slice(0, 20_000);
  const score = (delimiter: string) => {
    try {
      const rows: string[][] = parseNow(sample, { ...reading, delimiter, to: 20 });
      const counts = rows.map((row) => row.length).filter((count) => count > 1);
      const usual = counts.sort(
        (a, b) => counts.filter((c) => c === b).length - counts.filter((c) => c === a).length,
      )[0];
      return counts.filter((count) => count === usual).length * 10 + (usual ?? 0);
    } catch {
      return 0;
    }
  };
  const scores = separators.map(score);
  return separators[scores.indexOf(Math.max(...scores))] ?? ",";
}

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}
