import { openPaper, type Paper } from "./paper";
import { artifact, type Face, ink, labelBox, piece } from "./paper-document";
import { drawFlag } from "./paper-flag";

export type Badge = {
  name: string;
  function: string;
  organisation: string;
  countryCode: string | null;
  country: string;
  role: string;
};

const mm = 72 / 25.4;
/** Each size in points, with how many stand beside and below each other on a sheet, and how large its letters are. */
export const badgeSizes = {
  small: { width: 90 * mm, height: 55 * mm, across: 2, down: 4, scale: 1 },
  large: { width: 105 * mm, height: 148.5 * mm, across: 2, down: 2, scale: 1.5 },
} as const;
export type BadgeSize = keyof typeof badgeSizes;

type About = Omit<Parameters<typeof openPaper>[0], "bare"> & { activity: string; size: BadgeSize };
type Place = { x: number; y: number };

/** Name badges on sheets to be cut. A large badge fills its quarter of the sheet and carries the label itself. */
export async function badgeSheets(about: About, badges: Badge[]): Promise<Buffer> {
  const { width, height, across, down } = badgeSizes[about.size];
  const paper = openPaper({ ...about, bare: about.size === "large" });
  const { doc } = paper;
  const left = (doc.page.width - across * width) / 2;
  const top = (doc.page.height - down * height) / 2;
  const perSheet = across * down;
  for (const [index, badge] of badges.entries()) {
    const at = index % perSheet;
    if (index > 0 && at === 0) {
      // Other requests are answered between two sheets.
      await new Promise((done) => setImmediate(done));
      doc.addPage();
    }
    if (at === 0) cutMarks(paper, about.size, left, top);
    const place = { x: left + (at % across) * width, y: top + Math.floor(at / across) * height };
    drawBadge(paper, about, badge, place);
  }
  return paper.finish();
}

/** Short lines outside the badges beside their corners; where badges fill the sheet, at its edges between them. */
function cutMarks({ doc }: Paper, size: BadgeSize, left: number, top: number): void {
  const { width, height, across, down } = badgeSizes[size];
  const long = 5 * mm;
  const [right, bottom] = [left + across * width, top + down * height];
  const fills = left < long;
  const gap = fills ? -long : 1.5 * mm;
  const cuts = (count: number) =>
    Array.from({ length: count + 1 }, (_, n) => n).filter((n) => !fills || (n > 0 && n < count));
  artifact(doc, () => {
    doc.lineWidth(0.4).strokeColor(ink.quiet);
    for (const x of cuts(across).map((n) => left + n * width)) {
      doc.moveTo(x, top - gap).lineTo(x, top - gap - long);
      doc.moveTo(x, bottom + gap).lineTo(x, bottom + gap + long);
    }
    for (const y of cuts(down).map((n) => top + n * height)) {
      doc.moveTo(left - gap, y).lineTo(left - gap - long, y);
      doc.moveTo(right + gap, y).lineTo(right + gap + long, y);
    }
    doc.stroke();
  });
}

function drawBadge(paper: Paper, about: About, badge: Badge, { x, y }: Place): void {
  const { doc, root } = paper;
  const { width, height, scale } = badgeSizes[about.size];
  const pad = 5 * mm * scale;
  const inner = width - 2 * pad;
  const part = paper.group(root, "Sect");
  const line = (
    tag: string,
    text: string,
    at: number,
    from: number,
    room: number,
    face: Face,
    quiet = false,
  ) => {
    if (!text) return 0;
    const size = fitting(paper, text, face, inner, room, from * scale);
    const tall = Math.min(room, doc.font(face).fontSize(size).heightOfString(text, { width: inner }));
    piece(doc, part, tag, () => {
      doc
        .font(face)
        .fontSize(size)
        .fillColor(quiet ? ink.quiet : ink.text);
      doc.text(text, x + pad, at, { width: inner, height: room + 1, ellipsis: true });
    });
    return tall;
  };

  const large = about.size === "large";
  const head = line("P", about.activity, y + pad, 8, 21 * scale, "regular", true);
  const foot = y + height - pad - 12 * scale;
  const [nameRoom, functionRoom, bodyRoom] = [41 * scale, 20 * scale, 20 * scale];
  const space = foot - (y + pad + head) - nameRoom - functionRoom - bodyRoom - 5 * scale;
  let at = y + pad + head + (large ? space / 3 : 4);
  at += line("H1", badge.name, at, 21, nameRoom, "strong") + scale;
  at += line("P", badge.function, at, 9, functionRoom, "regular", true) + 2 * scale;
  line("P", badge.organisation, at, 10, bodyRoom, "strong");
  // On a small badge country and role share the last line; a large one has one more for its label.
  const lowest = { x: x + pad, y: large ? foot - 18 * scale : foot };
  const role = badge.role.toLocaleUpperCase(about.language);
  const roleWide =
    doc
      .font("strong")
      .fontSize(8.5 * scale)
      .widthOfString(role) + 2;
  const half = Math.min(roleWide, inner * 0.45);
  if (badge.country) countryLine(paper, part, badge, lowest, large ? inner : inner - half - 6, scale);
  let left = 0;
  if (large) left = labelBox(doc, about.label, x + pad, foot + 5, (draw) => piece(doc, part, "P", draw)) + 8;
  const wide = large ? inner - left : badge.country ? half : inner;
  piece(doc, part, "P", () => {
    doc
      .font("strong")
      .fontSize(8.5 * scale)
      .fillColor("#0b5a80");
    const align = badge.country || large ? "right" : "left";
    doc.text(role, x + pad + inner - wide, foot + 1, {
      width: wide,
      height: 12 * scale,
      ellipsis: true,
      align,
    });
  });
  part.end();
}

function countryLine(
  { doc }: Paper,
  part: Paper["root"],
  { countryCode, country }: Badge,
  { x, y }: Place,
  width: number,
  scale: number,
): void {
  let wide = 0;
  artifact(doc, () => {
    wide = countryCode ? drawFlag(doc, countryCode, x, y + 1, 10 * scale) : 0;
  });
  const beside = wide > 0 ? wide + 5 * scale : 0;
  piece(doc, part, "P", () => {
    doc
      .font("regular")
      .fontSize(9.5 * scale)
      .fillColor(ink.text);
    doc.text(country, x + beside, y, { width: width - beside, height: 12 * scale, ellipsis: true });
  });
}

/** The largest size, from what is wished down to a readable one, at which the text fits and no word is broken. */
function fitting(
  { doc }: Paper,
  text: string,
  face: Face,
  width: number,
  room: number,
  wished: number,
): number {
  const words = text.split(/\s+/);
  const least = Math.min(wished, 7);
  for (let size = wished; size > least; size -= 0.5) {
    doc.font(face).fontSize(size);
    const whole = words.every((word) => doc.widthOfString(word) <= width);
    if (whole && doc.heightOfString(text, { width }) <= room) return size;
  }
  return least;
}
