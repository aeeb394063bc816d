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
export function badgeSheets(about: About, badges: Badge[]): Promise<Buffer> {
  const { width, height, across, down } = badgeSizes[about.size];
  const paper = openPaper({ ...about, bare: about.size === "large" });
  const { doc } = paper;
  const left = (doc.page.width - across * width) / 2;
  const top = (doc.page.height - down * height) / 2;
  const perSheet = across * down;
  for (const [index, badge] of badges.entries()) {
    const at = index % perSheet;
    if (index > 0 && at === 0) doc.addPage();
    if (at === 0) cutMarks(paper, about.size, left, top);
    const place = { x: left + (at % across) * width, y: top + Math.floor(at / across) * height };
    drawBadge(paper, about, badge, place);
  }
  return paper.finish();
}

/** Short lines beside the corners, outside the badges; where the badges fill the sheet, at its edges. */
function cutMarks({ doc }: Paper, size: BadgeSize, left: number, top: number): void {
  const { width, height, across, down } = badgeSizes[size];
  const long = 5 * mm;
  const [right, bottom] = [left + across * width, top + down * height];
  const gap = left > long ? 1.5 * mm : -long;
  artifact(doc, () => {
    doc.lineWidth(0.4).strokeColor(ink.quiet);
    for (let column = 0; column <= across; column++) {
      const x = left + column * width;
      doc.moveTo(x, top - gap).lineTo(x, top - gap - long);
      doc.moveTo(x, bottom + gap).lineTo(x, bottom + gap + long);
    }
    for (let row = 0; row <= down; row++) {
      const y = top + row * height;
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

  const head = line("P", about.activity, y + pad, 8, 21 * scale, "regular", true);
  const foot = y + height - pad - 13 * scale;
  const country = badge.country ? foot - 17 * scale : foot;
  const [nameRoom, functionRoom, bodyRoom] = [46 * scale, 20 * scale, 22 * scale];
  const space = country - (y + pad + head) - 6 * scale;
  const spare =
    about.size === "large" ? Math.max(0, space - nameRoom - functionRoom - bodyRoom) / 3 : 5 * scale;
  let at = y + pad + head + spare;
  at += line("H1", badge.name, at, 21, nameRoom, "strong") + 2 * scale;
  at += line("P", badge.function, at, 9, functionRoom, "regular", true) + 3 * scale;
  line("P", badge.organisation, at, 10, Math.max(12, Math.min(bodyRoom, country - at - 2)), "strong");
  if (badge.country) countryLine(paper, part, badge, { x: x + pad, y: country }, inner, scale);
  footLine(paper, part, about, badge.role, { x: x + pad, y: foot }, inner, scale);
  part.end();
}

function countryLine(
  { doc }: Paper,
  part: Paper["root"],
  { countryCode, country }: Badge,
  { x, y }: Place,
  inner: number,
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
    doc.text(country, x + beside, y, { width: inner - beside, height: 12 * scale, ellipsis: true });
  });
}

function footLine(
  { doc }: Paper,
  part: Paper["root"],
  { label, size }: About,
  role: string,
  { x, y }: Place,
  inner: number,
  scale: number,
): void {
  let taken = 0;
  if (size === "large") {
    doc.font("mono").fontSize(8);
    taken = labelBox(doc, label, x, y + 5, (draw) => piece(doc, part, "P", draw)) + 8;
  }
  piece(doc, part, "P", () => {
    doc
      .font("strong")
      .fontSize(8.5 * scale)
      .fillColor("#0b5a80");
    const text = role.toLocaleUpperCase();
    doc.text(text, x + taken, y + 1, {
      width: inner - taken,
      height: 12 * scale,
      ellipsis: true,
      align: size === "large" ? "right" : "left",
    });
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
