/** Lists of participants that wait for their yes: uploaded, matched anew and thrown away by who uploaded them and runs the activity. */
import { type Attempt, type Context, few, insert, remove, update } from "./attempt";

/** Views that a person keeps: theirs alone, in an interactive session. */
export function keepingViews(context: Context): Attempt[] {
  const { world, may, random } = context;
  const me = may.me?.id ?? random.pick(world.accounts).id;
  const stranger = world.accounts.find(({ id }) => id !== me)?.id;
  const keep = (account_id?: string) =>
    insert("saved_views", { id: random.uuid(), account_id, name: random.uuid(), filter: "q=x" });
  const acts: Attempt[] = [
    { act: "keep a view", steps: [keep(me)], allowed: may.me !== null },
    { act: "keep a view in another's name", steps: [keep(stranger)], allowed: false },
  ];
  const own = world.saved_views.filter((row) => row.account_id === may.me?.id);
  for (const row of new Set([...few(context, own, 2), ...few(context, world.saved_views, 3)])) {
    const allowed = own.includes(row);
    acts.push({ act: "rename a view", steps: [update("saved_views", "name = id::text", row.id)], allowed });
    acts.push({ act: "forget a view", steps: [remove("saved_views", row.id)], allowed });
  }
  return acts;
}

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
