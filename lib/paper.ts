import { buffer } from "node:stream/consumers";
import { tlp } from "@/domain/labels";
import {
  artifact,
  type Document,
  type Element,
  type Face,
  ink,
  labelBox,
  openDocument,
} from "./paper-document";

const margin = { top: 70, bottom: 70, left: 48, right: 48 };

export type Said = {
  tag: "H1" | "H2" | "H3" | "P" | "LI";
  text: string;
  size: number;
  face?: Face;
  quiet?: boolean;
  /** From the left edge of what is printed. */
  from?: number;
  /** The language, where it is not the paper's. */
  lang?: string;
  /** What follows begins beside it and not below. */
  beside?: boolean;
  gap?: number;
};

/** A tagged PDF (PDF/UA-1) with its label in the head and the foot of each page, and the line that every export carries. */
export function openPaper(about: {
  title: string;
  language: string;
  label: number;
  note: string;
  createdAt: Date;
  /** Sheets that are cut have neither head nor foot. */
  bare?: boolean;
  pageOf: (page: number, pages: number) => string;
}) {
  const doc = openDocument(about, about.bare ? { top: 0, bottom: 0, left: 0, right: 0 } : margin);
  const written = buffer(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const width = doc.page.width - margin.left - margin.right;

  const style = ({ size, face = "regular", quiet }: Said) =>
    doc
      .font(face)
      .fontSize(size)
      .fillColor(quiet ? ink.quiet : ink.text);
  const across = ({ from = 0 }: Said) => ({ width: width - from, lineGap: 1.5 });

  return {
    doc,
    root,
    left: margin.left,
    width,
    bottom: doc.page.height - margin.bottom,
    group: (parent: Element, type: string) => {
      const made = doc.struct(type);
      parent.add(made);
      return made;
    },
    /** Writes a piece below the last one, under its tag. */
    say(parent: Element, said: Said): void {
      const { tag, text, from = 0, lang, beside, gap = 0 } = said;
      const top = doc.y + gap;
      const piece = doc.struct(tag, { lang }, () => {
        style(said).text(text, margin.left + from, top, across(said));
      });
      parent.add(piece);
      piece.end();
      if (beside) doc.y = top;
    },
    /** A label as the standard writes it, beside what follows or below what came. */
    label(parent: Element, value: number, from: number): void {
      const top = doc.y + 2;
      const wide = labelBox(doc, value, margin.left + from, top, (draw) => {
        const piece = doc.struct("P", {}, draw);
        parent.add(piece);
        piece.end();
      });
      doc.y = top + (wide > 0 ? 15 : 0);
    },
    rule(): void {
      artifact(doc, () => {
        const at = doc.y + 5;
        doc
          .moveTo(margin.left, at)
          .lineTo(margin.left + width, at)
          .lineWidth(0.5)
          .stroke(ink.line);
      });
      doc.y += 10;
    },
    /** Writes what a page says again below the last piece: read once, where it stands first. */
    furniture(text: string, size: number): void {
      artifact(
        doc,
        () => {
          doc.font("strong").fontSize(size).fillColor(ink.quiet);
          doc.text(text, margin.left, doc.y, { width });
        },
        "Pagination",
      );
    },
    /** Begins a page unless that much is still free on this one. */
    need(height: number): void {
      if (doc.y + height > doc.page.height - margin.bottom) doc.addPage();
    },
    heightOf: (said: Said) => style(said).heightOfString(said.text, across(said)) + (said.gap ?? 0),
    async finish(): Promise<Buffer> {
      root.end();
      const { start, count } = doc.bufferedPageRange();
      for (let page = start; page < start + count && !about.bare; page++) {
        doc.switchToPage(page);
        // Head and foot stand in the margins, where text would begin a new page.
        doc.page.margins = { ...margin, top: 0, bottom: 0 };
        frame(doc, about, about.pageOf(page - start + 1, count), width);
      }
      doc.end();
      return written;
    },
  };
}

export type Paper = ReturnType<typeof openPaper>;

function frame(
  doc: Document,
  { title, label, note }: { title: string; label: number; note: string },
  pages: string,
  width: number,
): void {
  const bottom = doc.page.height - margin.bottom + 24;
  doc.font("mono").fontSize(8);
  const wide = doc.widthOfString(tlp(label)) + 10;
  for (const top of [30, bottom]) {
    labelBox(doc, label, margin.left + width - wide, top - 1, (draw) => artifact(doc, draw, "Pagination"));
  }
  const small = (text: string, y: number) => {
    doc.font("regular").fontSize(8.5).fillColor(ink.quiet);
    doc.text(text, margin.left, y, { width: width - wide - 12, height: 12, ellipsis: true, lineBreak: true });
  };
  artifact(doc, () => small(title, 30), "Pagination");
  artifact(doc, () => small(`${note} · ${pages}`, bottom), "Pagination");
}
