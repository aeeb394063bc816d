import { chromium } from "@playwright/test";
import autocannon from "autocannon";
import { chromiumArguments, needChromium } from "@/scripts/browser";

export type Figure = { name: string; value: number; aim: string; holds: boolean };

/** Requests per second of a page over some seconds, eight at a time; every answer must be 200. */
export async function throughput(url: string, cookie: string, seconds: number): Promise<number> {
  const result = await autocannon({ url, connections: 8, duration: seconds, headers: { cookie } });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors`);
  return result.requests.average;
}

/** A page's requests per second against another's: the median of five turns, since a machine is never equally quick. */
export async function ratioOf(url: string, bareUrl: string, cookie: string): Promise<number> {
  const ratios: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const bare = await throughput(bareUrl, cookie, 3);
    ratios.push((await throughput(url, cookie, 4)) / bare);
  }
  return ratios.sort((a, b) => a - b)[2] ?? 0;
}

/** The 95th percentile of the time to a whole page, one after the other, in milliseconds. */
export async function percentile95(url: string, cookie: string, times: number): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const begun = performance.now();
    const response = await fetch(url, { headers: { cookie } });
    await response.text();
    if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
    taken.push(performance.now() - begun);
  }
  taken.sort((a, b) => a - b);
  return taken[Math.floor(times * 0.95)] ?? 0;
}

/** Compressed bytes of JavaScript that a page brings into an empty browser. */
export async function scriptBytes(
  url: string,
  cookie: { name: string; value: string } | null,
): Promise<number> {
  const browser = await chromium.launch({ executablePath: await needChromium(), args: chromiumArguments() });
  try {
    const context = await browser.newContext();
    if (cookie) await context.addCookies([{ ...cookie, url }]);
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send("Network.enable");
    const scripts = new Set<string>();
    let bytes = 0;
    client.on("Network.responseReceived", (event) => {
      if (event.type === "Script") scripts.add(event.requestId);
    });
    client.on("Network.loadingFinished", (event) => {
      if (scripts.has(event.requestId)) bytes += event.encodedDataLength;
    });
    await page.goto(url, { waitUntil: "networkidle" });
    return bytes;
  } finally {
    await browser.close();
  }
}
