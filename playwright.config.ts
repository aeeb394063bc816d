import { defineConfig } from "@playwright/test";
import { chromiumArguments, findChromium } from "./scripts/browser";

export default defineConfig({
  testDir: "tests/portal",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list", { printSteps: false }]],
  // What must change nothing is tried when nobody else changes anything.
  projects: [
    { name: "people", testIgnore: "bad-input.spec.ts" },
    { name: "bad-input", testMatch: "bad-input.spec.ts" },
  ],
  use: {
    baseURL: process.env.ENLACE_TEST_URL,
    viewport: { width: 1440, height: 900 },
    locale: "en",
    timezoneId: "America/Montevideo",
    launchOptions: { executablePath: findChromium() ?? undefined, args: chromiumArguments() },
    trace: "off",
  },
});
