/** Routes, seizures and links of a generated world's findings, with the words and places that they choose from. */
import { marked } from "./canary";
import type { Maker } from "./maker";
import { Random } from "./random";

type Words = {
  mode: string;
  concealment: string;
  drug: string;
  unit: string;
  placeId: string;
  country: string;
};

function addWords(maker: Maker, random: Random, country: string): Words {
  const key = `w${maker.number()}`;
  const term = (kind: string) => {
    const code = `${kind}/${key}`;
    maker.put("terms", { id: random.uuid(), kind, code, names: { en: key }, position: 1 });
    return code;
  };
  const kind = term("place");
  const place = { id: random.uuid(), country_code: country, kind, name: `Port ${key}` };
  maker.put("places", place);
  return {
    mode: term("mode"),
    concealment: term("concealment"),
    drug: term("drug"),
    unit: term("unit"),
    placeId: place.id,
    country,
  };
}

const ordered = (one: string, other: string) =>
  (one < other ? [one, other] : [other, one]) as [string, string];

/** What the findings from this one on say. */
export function addRoutes(maker: Maker, country: string, from: number): void {
  const { world } = maker;
  // Of its own, so that the rest of a world stays what it is without routes.
  const random = new Random(maker.seed * 7919 + from);
  const words = addWords(maker, random, country);
  const findings = world.findings.slice(from);
  const person = () => random.pick(world.accounts).id;
  for (const finding of findings) {
    const finding_id = finding.id;
    // The text of a RED item names it, so that a door which shows it tells which one it let out.
    const locality = finding.label === 4 ? `Near ${marked(finding_id)}` : "Somewhere";
    for (let position = random.between(0, 2); position > 0; position--)
      maker.put("finding_legs", {
        id: random.uuid(),
        finding_id,
        position,
        from_country: country,
        from_locality: locality,
        to_country: country,
        to_place_id: words.placeId,
        mode: words.mode,
      });
    if (random.chance(0.5))
      maker.put("finding_concealments", { id: random.uuid(), finding_id, concealment: words.concealment });
    if (random.chance(0.6)) {
      const where = { seized_on: "2022-01-01", country_code: country, locality };
      const arrested = random.between(0, 4);
      const seizure = maker.put("seizures", { id: random.uuid(), finding_id, ...where, arrested });
      const kilograms = random.between(1, 50);
      const amount = { position: 0, drug: words.drug, quantity: kilograms, unit: words.unit, kilograms };
      maker.put("seized_drugs", { id: random.uuid(), seizure_id: seizure.id, finding_id, ...amount });
    }
  }
  const pairs = (ids: string[], count: number) =>
    new Map(
      Array.from({ length: count }, () => {
        const [one, other] = ordered(random.pick(ids), random.pick(ids));
        return [one + other, [one, other]] as const;
      }).filter(([, [one, other]]) => one !== other),
    ).values();
  const ids = findings.map(({ id }) => id);
  for (const [finding_id, other_id] of pairs(ids, 12))
    maker.put("related_findings", { id: random.uuid(), finding_id, other_id, linked_by: person() });
  const reports = world.seizures.filter(({ finding_id }) => ids.includes(finding_id)).map(({ id }) => id);
  for (const [seizure_id, other_id] of pairs(reports, 24))
    maker.put("same_seizures", { id: random.uuid(), seizure_id, other_id, linked_by: person() });
  for (const finding_id of random.some(ids, 0.4)) {
    const priority_id = random.pick(world.priorities).id;
    maker.put("finding_priorities", { id: random.uuid(), finding_id, priority_id });
  }
  for (const { id: account_id } of random.some(world.accounts, 0.4)) {
    const id = random.uuid();
    maker.put("saved_views", { id, account_id, name: marked(id), filter: `q=${marked(id)}` });
  }
}
