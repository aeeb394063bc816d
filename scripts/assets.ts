import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const resolve = createRequire(import.meta.url).resolve;

const drawn =
  'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';

/** Puts the icons that we use and the flags into public/, unless they are there. */
export async function writeAssets() {
  await writeIcons();
  writeFlags();
}

async function writeIcons() {
  if (!existsSync("components/ui/icon-names.ts")) return;
  const { iconNames }: { iconNames: readonly string[] } = await import("@/components/ui/icon-names");
  const folder = join(dirname(resolve("lucide-static/package.json")), "icons");
  const symbols = iconNames.map((name) => {
    const svg = readFileSync(join(folder, `${name}.svg`), "utf8");
    const inner = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
    return `<symbol id="${name}" viewBox="0 0 24 24" ${drawn}>${inner.replace(/\s*\n\s*/g, "")}</symbol>`;
  });
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
  const path = "public/icons.svg";
  if (existsSync(path) && readFileSync(path, "utf8") === sprite) return;
  mkdirSync("public", { recursive: true });
  writeFileSync(`${path}.unfinished`, sprite);
  renameSync(`${path}.unfinished`, path);
}

function writeFlags() {
  const to = "public/flags";
  if (existsSync(to) && readdirSync(to).length > 200) return;
  const from = join(dirname(resolve("country-flag-icons/package.json")), "3x2");
  const names = readdirSync(from).filter((name) => /^[A-Z]{2}\.svg$/.test(name));
  mkdirSync(to, { recursive: true });
  for (const name of names) cpSync(join(from, name), join(to, name.toLowerCase()));
}
