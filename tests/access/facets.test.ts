/** The counts beside each choice of a list's filters: from what its viewer reads, with the other filters as they are. */
import { drizzle } from "drizzle-orm/node-postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countFacets, type Facet, facets } from "@/db/queries/finding-facets";
import type { FindingFilter } from "@/db/queries/finding-filters";
import { freshDatabase } from "../database";
import { connect, webEyes } from "./compare";
import { figures } from "./figures";
import { emptyAll, load } from "./load";
import { Maker } from "./maker";
import { Reading } from "./model/reading";
import { Facts } from "./model/standing";
import type { World } from "./model/world";
import { addWorld } from "./worlds";

const seed = Number(process.env.ENLACE_SEED ?? Date.now() % 1_000_000);
let db: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.stop());

type Finding = World["findings"][number];
type Row = Record<string, unknown>;

/** What a finding counts for, by facet; the rows beside it are read exactly with it, but a priority with its own rule. */
function choicesOf(world: World, finding: Finding, priorities: Set<string>): Record<Facet, Set<string>> {
  const of = (table: keyof World) => (world[table] as Row[]).filter((row) => row.finding_id === finding.id);
  const plain = finding as Finding & Row;
  const [legs, seizures] = [of("finding_legs"), of("seizures")];
  const set = (...values: unknown[]) => new Set(values.filter(Boolean).map(String));
  return {
    group: set(finding.space_id),
    label: new Set([String(finding.label)]),
    state: set(plain.state),
    source: set(plain.source ?? "X"),
    information: set(plain.information ?? "4"),
    organisation: set(finding.organisation_id),
    country: set(
      ...legs.flatMap((row) => [row.from_country, row.to_country]),
      ...seizures.map((row) => row.country_code),
    ),
    mode: set(...legs.map(({ mode }) => mode)),
    concealment: set(...of("finding_concealments").map(({ concealment }) => concealment)),
    priority: set(
      ...of("finding_priorities")
        .map((row) => row.priority_id)
        .filter((id) => priorities.has(`${id}`)),
    ),
  };
}

test("each choice counts what its viewer reads, under the other filters", async () => {
  const maker = new Maker(seed);
  for (let made = 0; made < 2; made++) addWorld(maker);
  const { world } = maker;
  for (const [at, row] of world.findings.entries())
    if (row.submitted_at !== null && !row.withdrawn_at) row.state ??= at % 2 ? "submitted" : "validated";
  await emptyAll(db.ownerUrl);
  await load(db.ownerUrl, maker);
  const reading = new Reading(new Facts(world));
  const web = await connect(db.webUrl);
  const [leg] = world.finding_legs as unknown as { mode: string }[];
  const filters: [FindingFilter, Partial<Record<Facet, string>>][] = [
    [{}, {}],
    [
      { label: 2, mode: leg?.mode },
      { label: "2", mode: leg?.mode ?? "" },
    ],
  ];
  const sum = { choices: 0, counted: 0, left: 0 };
  for (const eye of webEyes(reading.facts).filter((_, i) => i % 3 === 0)) {
    const may = (table: "groups" | "findings" | "priorities") =>
      world[table].filter((row) => reading.may(eye.viewer, table, row as never));
    const groups = new Set(may("groups").map(({ id }) => id));
    const priorities = new Set(may("priorities").map(({ id }) => id));
    const listed = (may("findings") as Finding[])
      .filter((row) => row.submitted_at !== null && groups.has(row.space_id))
      .map((row) => choicesOf(world, row, priorities));
    for (const [filter, asked] of filters) {
      await web.query("begin read only");
      await web.query("select set_config('enlace.session', $1, true)", [eye.setting]);
      const seen = await countFacets(drizzle({ client: web, casing: "snake_case" }), filter);
      await web.query("rollback");
      for (const facet of facets) {
        const right = new Map<string, number>();
        for (const choices of listed) {
          const fits = Object.entries(asked).every(
            ([name, value]) => name === facet || choices[name as Facet].has(value),
          );
          sum.left += fits ? 0 : 1;
          if (fits) for (const choice of choices[facet]) right.set(choice, (right.get(choice) ?? 0) + 1);
        }
        const said = `${facet} for ${eye.name}, seed ${seed}`;
        expect([...seen[facet]].sort(), said).toEqual([...right].sort());
        sum.choices += right.size;
        sum.counted += [...right.values()].reduce((a, b) => a + b, 0);
      }
    }
  }
  await web.end();
  expect(Math.min(...Object.values(sum))).toBeGreaterThan(0);
  figures(sum);
});
