/** Notices of a generated world: to anybody of anything, so that what hides one is the rule and not who was told. */
import type { Maker } from "./maker";
import type { Account } from "./model/world";
import { Random } from "./random";

/** Draws from chances of their own, so that the rest of a world stays what it was. */
export function addNotices(maker: Maker, people: Account[]): void {
  const { world } = maker;
  const random = new Random(maker.seed * 31 + world.accounts.length);
  for (const { id: account_id } of people) {
    const told = new Set<string>();
    const tell = (topic: string, kind: string, item_id: string, event_id: string, space_id: string) => {
      const key = [kind, item_id, event_id].join();
      if (told.has(key)) return;
      told.add(key);
      maker.put("notices", { id: random.uuid(), account_id, topic, kind, item_id, event_id, space_id });
    };
    for (const { id, space_id } of random.some(world.findings, 0.1)) {
      tell("finding", "finding", id, id, space_id);
      tell("review", "finding-submitted", id, id, space_id);
    }
    for (const { id, space_id } of random.some(world.documents, 0.1))
      tell("document", "document", id, id, space_id);
    for (const row of random.some(world.comments, 0.1))
      tell("addition", "comment", row.finding_id, row.id, row.space_id);
    for (const row of random.some(world.corroborations, 0.1))
      tell("addition", "corroboration", row.finding_id, row.id, row.space_id);
    for (const { id } of random.some(world.groups, 0.2)) {
      tell("membership", "membership-asked", id, id, id);
      tell("membership", "membership-granted", id, id, id);
    }
    if (random.chance(0.3)) maker.put("notice_choices", { account_id, topic: "finding", way: "weekly" });
  }
}
