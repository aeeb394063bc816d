import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The long ones begin first, so that none of them is left alone at the end. */
const long = ["access/reading", "access/faults", "access/happenings", "access/acts", "db/agenda-delivery"];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rank = (file: TestSpecification) => {
      const at = long.findIndex((name) => file.moduleId.endsWith(`${name}.test.ts`));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

const suite = (name: string, minutes: number, globalSetup: string[] = []) => ({
  extends: true as const,
  test: {
    name,
    globalSetup,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: minutes * 60_000,
    hookTimeout: 120_000,
  },
});

const database = ["tests/template.ts"];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    projects: [suite("domain", 1), suite("db", 2, database), suite("access", 10, database)],
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    env: { TZ: "UTC", ENLACE_LOG: "silent" },
  },
});
