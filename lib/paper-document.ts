import { join } from "node:path";
import PDFDocument from "pdfkit";
import { tlp } from "@/domain/labels";

export type Document = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

const fonts = join(process.cwd(), "node_modules/@expo-google-fonts");
const faces = {
  regular: "ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf",
  strong: "ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf",
  mono: "ibm-plex-mono/500Medium/IBMPlexMono_500Medium.ttf",
};
export type Face = keyof typeof faces;

export const ink = { text: "#17222b", quiet: "#51606b", line: "#dcd7cc" };
/** The colours of the standard, on black. */
const labelInk = ["#ffffff", "#33ff00", "#ffc000", "#ffc000", "#ff2b2b"];

export type Margins = { top: number; bottom: number; left: number; right: number };

/** An empty tagged PDF (PDF/UA-1) on A4 with the portal's fonts; the line that every export carries is in its properties too. */
export function openDocument(
  about: { title: string; language: string; note: string; createdAt: Date },
  margins: Margins,
): Document {
  const doc = new PDFDocument({
    size: "A4",
    margins,
    bufferPages: true,
    pdfVersion: "1.7",
    subset: "PDF/UA" as "PDF/A-1",
    tagged: true,
    lang: about.language,
    displayTitle: true,
    info: {
      Title: about.title,
      Subject: about.note,
      Creator: "Enlace",
      Producer: "Enlace",
      CreationDate: about.createdAt,
    },
  });
  for (const [name, file] of Object.entries(faces)) doc.registerFont(name, join(fonts, file));
  return doc;
}

/** What is drawn and not read. */
export function artifact(doc: Document, draw: () => void, type: "Layout" | "Pagination" = "Layout"): void {
  doc.markContent("Artifact", { type });
  draw();
  doc.endMarkedContent();
}

/** What is read, under its tag. */
export function piece(doc: Document, parent: Element, tag: string, draw: () => void, lang?: string): void {
  const made = doc.struct(tag, { lang }, draw);
  parent.add(made);
  made.end();
}

/** A black box with the label in its colour; gives its width. */
export function labelBox(
  doc: Document,
  label: number,
  x: number,
  y: number,
  write: (draw: () => void) => void,
): number {
  doc.font("mono").fontSize(8);
  const wide = doc.widthOfString(tlp(label)) + 10;
  artifact(doc, () => doc.rect(x, y, wide, 13).fill("#000000"));
  write(() => {
    doc
      .font("mono")
      .fontSize(8)
      .fillColor(labelInk[label] ?? "#ff2b2b");
    doc.text(tlp(label), x + 5, y + 1.5, { lineBreak: false });
  });
  return wide;
}
