import { SaxesParser } from "saxes";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { sheetLimits } from "@/domain/participants/sheet";
import { Refusal, refuseField } from "./errors";

type Heard = {
  /** Names come without their prefix. */
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

const mostParts = 5_000;
const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** The XML parts of an office file in a ZIP, unpacked as they are read and never beyond a limit for all of them. */
export class XmlParts {
  private unpacked = 0;
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<XmlParts> {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > mostParts) throw refuseField("file", "listMuch");
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw refuseField("file", "listLocked");
      entries.set(entry.fileName.toLowerCase(), entry);
    }
    return new XmlParts(zip, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /**
   * Reads a part. Its size as the ZIP states it counts before anything is unpacked, and the unpacking ends where it
   * turns out to be more. Whoever listens may throw to end it. There are no entities of one's own: no document type.
   */
  async read(name: string, heard: Heard): Promise<void> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return;
    this.unpacked += entry.uncompressedSize;
    if (this.unpacked > sheetLimits.unpacked) throw refuseField("file", "listMuch");
    const stream = await this.zip.openReadStreamPromise(entry);
    const parser = new SaxesParser({ position: false });
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("doctype", () => {
      throw refuseField("file", "listType");
    });
    // What is open or on a tag is kept in memory, however small the file was packed.
    let [depth, attributes] = [0, 0];
    const begun = Date.now();
    parser.on("attribute", () => {
      attributes += 1;
      if (attributes > sheetLimits.attributes) throw refuseField("file", "listMuch");
    });
    parser.on("opentag", (tag) => {
      attributes = 0;
      depth += 1;
      if (depth > sheetLimits.depth) throw refuseField("file", "listMuch");
      heard.open?.(local(tag.name), tag.attributes as Record<string, string>);
    });
    parser.on("text", (text) => heard.text?.(text));
    parser.on("cdata", (text) => heard.text?.(text));
    parser.on("closetag", (tag) => {
      depth -= 1;
      heard.close?.(local(tag.name));
    });
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for await (const chunk of stream) {
      if (Date.now() - begun > sheetLimits.milliseconds) throw refuseField("file", "listMuch");
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    }
    parser.close();
  }

  close(): void {
    this.zip.close();
  }
}

/** What is broken in a file is not ours to say more of than that. */
export function asBroken(error: unknown): Refusal {
  return error instanceof Refusal ? error : refuseField("file", "listDamaged");
}
