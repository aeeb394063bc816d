/** Lists of participants that wait for their yes: uploaded, matched anew and thrown away by who uploaded them and runs the activity. */
import { type Attempt, type Context, few, insert, remove, update } from "./attempt";

export function importing(context: Context): Attempt[] {
  const { world, may, random } = context;
  const me = may.me?.id ?? random.pick(world.accounts).id;
  const stranger = world.accounts.find(({ id }) => id !== me)?.id;
  const acts: Attempt[] = [];
  const add = (act: string, step: Attempt["steps"][number], allowed: boolean) =>
    acts.push({ act, steps: [step], allowed });
  const led = world.activities.filter(({ id }) => may.leads(id));
  for (const { id: space_id } of new Set([...few(context, led, 3), ...few(context, world.activities, 2)])) {
    const list = { id: random.uuid(), space_id, file_name: "l", heads: "[]", columns: "[]", rows: "[]" };
    const upload = (change: object) => insert("participant_imports", { ...list, account_id: me, ...change });
    add("upload a list of participants", upload({}), may.leads(space_id));
    add("upload a list in another's name", upload({ account_id: stranger }), false);
    add("upload a list that stays for longer", upload({ created_at: "2099-01-01" }), false);
  }
  const lists = world.participant_imports;
  const own = lists.filter((row) => row.account_id === may.me?.id);
  for (const row of new Set([...few(context, own, 3), ...few(context, lists, 3)])) {
    const reads = !!may.me && may.reading.may(may.viewer, "participant_imports", row);
    const match = update("participant_imports", "columns = '[null]'", row.id);
    add("match the columns of a list", match, reads);
    add("throw a list away", remove("participant_imports", row.id), reads);
  }
  return acts;
}
