import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { run } from "./run";

/** Chromium without windows: the same engine, a third quicker at opening pages. */
const windowless = "/usr/bin/chromium-headless-shell";

const places = [
  windowless,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const isRoot = () => process.getuid?.() === 0;

/** A Chromium of this machine: CHROMIUM, then the usual places, then Playwright's own; null where there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  return (
    [...(named ? [named] : []), ...places, chromium.executablePath()].find(
      (path) => path && existsSync(path),
    ) ?? null
  );
}

/** From Debian's packages; a machine that has others or no line goes on without. */
async function fromPackages(name: string): Promise<void> {
  await run("apt-get", ["update"], { quiet: true });
  await run("apt-get", ["install", "-y", "--no-install-recommends", name], {
    quiet: true,
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
}

/**
 * The machine's Chromium, installed if there is none: from Debian's packages as root, else by Playwright. Where
 * nobody works by hand (`CI`) the windowless one comes beside another that is there already.
 */
export async function needChromium(): Promise<string> {
  const found = findChromium();
  const lacks = found ? process.env.CI && !process.env.CHROMIUM && found !== windowless : true;
  if (isRoot() && lacks) await fromPackages("chromium-headless-shell");
  if (isRoot() && !findChromium()) await fromPackages("chromium");
  if (!findChromium()) await run("node_modules/.bin/playwright", ["install", "chromium"], { quiet: true });
  const installed = findChromium();
  if (!installed) throw new Error("No Chromium was found or could be installed. Set CHROMIUM to one.");
  return installed;
}

/** Quiet, and without a sandbox where there is none for root. */
export function chromiumArguments(): string[] {
  const quiet = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return isRoot() ? ["--no-sandbox", ...quiet] : quiet;
}
