import { defineConfig } from "vitest/config";

const suite = (name: string, minutes: number) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: minutes * 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    projects: [suite("domain", 1), suite("db", 2), suite("access", 10)],
    maxWorkers: 2,
    env: { TZ: "UTC", ENLACE_LOG: "silent" },
  },
});
