import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import type { Document } from "./paper-document";

type Style = { fill?: string; stroke?: string; width: number; opacity: number; evenOdd: boolean };
type Shape = Style & { path?: string; ellipse?: { cx: number; cy: number; rx: number; ry: number } };
type Flag = { width: number; height: number; shapes: Shape[] };

const known = new Map<string, Flag | null>();

/** Draws the flag of a country so high at this place; gives its width, 0 where there is no such flag. */
export function drawFlag(doc: Document, code: string, x: number, y: number, height: number): number {
  if (!known.has(code)) known.set(code, /^[A-Z]{2}$/.test(code) ? readFlag(code) : null);
  const flag = known.get(code);
  if (!flag) return 0;
  const scale = height / flag.height;
  const width = flag.width * scale;
  doc.save();
  doc.rect(x, y, width, height).clip();
  doc.translate(x, y).scale(scale);
  for (const shape of flag.shapes) drawShape(doc, shape);
  doc.restore();
  doc.rect(x, y, width, height).lineWidth(0.4).strokeOpacity(1).stroke("#b9b3a6");
  return width;
}

function drawShape(doc: Document, { path, ellipse, fill, stroke, width, opacity, evenOdd }: Shape): void {
  doc.fillOpacity(opacity).strokeOpacity(opacity).lineWidth(width);
  const outline = () => {
    if (path) doc.path(path);
    else if (ellipse) doc.ellipse(ellipse.cx, ellipse.cy, ellipse.rx, ellipse.ry);
  };
  if (fill) {
    outline();
    doc.fill(fill, evenOdd ? "even-odd" : "non-zero");
  }
  if (stroke) {
    outline();
    doc.stroke(stroke);
  }
}

/** The drawings are paths, circles and ellipses in groups, and nothing else. */
function readFlag(code: string): Flag | null {
  let text: string;
  try {
    text = readFileSync(join(process.cwd(), "node_modules/country-flag-icons/3x2", `${code}.svg`), "utf8");
  } catch {
    return null;
  }
  const flag: Flag = { width: 513, height: 342, shapes: [] };
  const styles: Style[] = [{ fill: "#000000", width: 1, opacity: 1, evenOdd: false }];
  const parser = new SaxesParser({ position: false });
  parser.on("opentag", ({ name, attributes }) => {
    const has = attributes as Record<string, string>;
    const style = styleOf(has, styles.at(-1));
    styles.push(style);
    const number = (key: string) => Number(has[key]) || 0;
    if (name === "svg") {
      const [, , width = 513, height = 342] = (has.viewBox ?? "").split(/\s+/).map(Number);
      Object.assign(flag, { width, height });
    } else if (name === "path" && has.d) flag.shapes.push({ ...style, path: has.d });
    else if (name === "circle" || name === "ellipse") {
      const [rx, ry] = name === "circle" ? [number("r"), number("r")] : [number("rx"), number("ry")];
      flag.shapes.push({ ...style, ellipse: { cx: number("cx"), cy: number("cy"), rx, ry } });
    }
  });
  parser.on("closetag", () => void styles.pop());
  parser.write(text).close();
  return flag;
}

function styleOf(has: Record<string, string>, outer: Style | undefined): Style {
  const colour = (key: string, before?: string) =>
    has[key] === undefined ? before : has[key] === "none" ? undefined : has[key];
  return {
    fill: colour("fill", outer?.fill),
    stroke: colour("stroke", outer?.stroke),
    width: Number(has["stroke-width"] ?? outer?.width ?? 1),
    opacity: (outer?.opacity ?? 1) * Number(has.opacity ?? 1),
    evenOdd: has["fill-rule"] === undefined ? (outer?.evenOdd ?? false) : has["fill-rule"] === "evenodd",
  };
}
