/** Invitations to activities and the people nominated: by organisers, by focal points of the invited, and by all others. */
import type { Delegation, RowOf } from "../model/world";
import { type Attempt, type Context, few, insert, update } from "./attempt";

/** Those that concern this viewer, and a few others. */
export function concerning<R extends { space_id: string; organisation_id: string }>(
  context: Context,
  rows: R[],
): R[] {
  const { may } = context;
  const own = rows.filter((row) => row.organisation_id === may.me?.organisation_id);
  const led = rows.filter((row) => may.leads(row.space_id));
  return [...new Set([...few(context, own, 5), ...few(context, led, 3), ...few(context, rows, 2)])];
}

export function invitingDelegations(context: Context): Attempt[] {
  const { world, facts, may, random } = context;
  const acts: Attempt[] = [];
  const add = (act: string, step: Attempt["steps"][number], allowed: boolean) =>
    acts.push({ act, steps: [step], allowed });
  const me = may.me?.id ?? random.pick(world.accounts).id;
  for (const { id: space_id } of world.activities) {
    const invited = world.delegations.filter((row) => row.space_id === space_id);
    const free = world.organisations.filter(({ id }) => !invited.some((row) => row.organisation_id === id));
    if (free.length === 0) continue;
    const row = {
      id: random.uuid(),
      space_id,
      organisation_id: random.pick(free).id,
      quota: 2,
      answer_until: "2099-01-01",
      invited_by: me,
    };
    const invite = (change: object) => insert("delegations", { ...row, ...change });
    const another = world.accounts.find(({ id }) => id !== me)?.id;
    add("invite a delegation", invite({}), may.leads(space_id) && facts.space(space_id).open);
    add("invite a delegation in another's name", invite({ invited_by: another }), false);
    add("invite a delegation and name its head", invite({ head_id: random.uuid() }), false);
    add("invite a delegation and decline for it", invite({ declined_at: "2022-01-01" }), false);
  }
  for (const row of concerning(context, world.delegations)) acts.push(...invitation(context, row));
  return acts;
}

/** An invitation that stands: what is asked is the organisers', what is answered the focal points'. */
function invitation({ world, may, random }: Context, row: Delegation): Attempt[] {
  const change = (act: string, set: string, allowed: boolean) => ({
    act: `${act} of a delegation`,
    steps: [update("delegations", set, row.id)],
    allowed,
  });
  const leads = may.leads(row.space_id);
  const asked = may.asked(row);
  const named = world.nominations.filter((each) => each.delegation_id === row.id);
  const standing = named.filter(({ state }) => state === "nominated" || state === "confirmed");
  const others = world.nominations.filter((each) => !standing.includes(each) && each.id !== row.head_id);
  const acts = [
    change("change the quota", "quota = 9", leads),
    change("change the deadline", "answer_until = '2098-01-01'", leads),
    change("ask a contribution", "contribution_until = '2098-01-01'", leads),
    change("withdraw the invitation", "withdrawn_at = now()", leads),
    change("invite again", "invited_at = now(), contribution_asked_at = now()", leads),
    change("renew the invitation", "withdrawn_at = null", leads || asked),
    change("decline the invitation", "declined_at = now(), decline_reason = 'away'", asked),
    change(
      "take back the answer",
      "declined_at = null, decline_reason = ''",
      asked || (leads && row.declined_at === null),
    ),
    change("take away the head", "head_id = null", asked || (leads && row.head_id === null)),
    change("quota and answer", "quota = 9, declined_at = now()", leads && asked),
    change("name a head who does not exist", `head_id = '${random.uuid()}'`, false),
  ];
  if (standing.length > 0) {
    const head = random.pick(standing).id;
    acts.push(change("name the head", `head_id = '${head}'`, asked || (leads && head === row.head_id)));
  }
  if (others.length > 0)
    acts.push(change("name a head who is no nominee", `head_id = '${random.pick(others).id}'`, false));
  return acts;
}

const takesPlace = ({ state }: RowOf<"nominations">) => state === "nominated" || state === "confirmed";

function placesLeft({ world }: Context, row: Delegation): number {
  const taken = world.nominations.filter((each) => each.delegation_id === row.id && takesPlace(each));
  return row.quota - taken.length;
}

export function nominating(context: Context): Attempt[] {
  const { world, may, random } = context;
  const me = may.me?.id ?? random.pick(world.accounts).id;
  return concerning(context, world.delegations).flatMap((row): Attempt[] => {
    const left = placesLeft(context, row);
    const may1 = may.nominates(row);
    const name = (change: object = {}) =>
      insert("nominations", {
        id: random.uuid(),
        delegation_id: row.id,
        name: "A",
        role: "speaker",
        nominated_by: me,
        ...change,
      });
    const one = (act: string, change: object, allowed: boolean) => ({ act, steps: [name(change)], allowed });
    const there = world.nominations.filter((each) => each.delegation_id === row.id);
    const free = world.accounts.filter(({ id }) => !there.some(({ account_id }) => account_id === id));
    const own = free.filter((account) => account.organisation_id === row.organisation_id);
    const strangers = free.filter((account) => account.organisation_id !== row.organisation_id);
    const decided = { state: "confirmed", decided_by: me };
    const acts = [
      one("nominate somebody", {}, may1 && left > 0),
      one(
        "nominate in another's name",
        { nominated_by: world.accounts.find(({ id }) => id !== me)?.id },
        false,
      ),
      one("nominate as confirmed", decided, false),
      one("nominate past the waiting list", { state: "waiting" }, false),
      one("nominate with a decision", { decided_by: me }, false),
      one("nominate as taken back before", { taken_back_at: "2022-01-01" }, false),
      {
        act: "nominate as many as there are places",
        steps: Array.from({ length: Math.max(1, left) }, () => name()),
        allowed: may1 && left > 0,
      },
      {
        act: "nominate one more than there are places",
        steps: Array.from({ length: Math.max(0, left) + 1 }, () => name()),
        allowed: false,
      },
    ];
    const [person, stranger] = [own[0], strangers[0]];
    if (person) acts.push(one("nominate an account", { account_id: person.id }, may1 && left > 0));
    if (stranger)
      acts.push(one("nominate somebody of another organisation", { account_id: stranger.id }, false));
    return acts;
  });
}

export function deciding(context: Context): Attempt[] {
  const { world } = context;
  const rows = world.nominations.map((row) => ({ ...row, ...organisationOf(context, row) }));
  return concerning(context, rows).flatMap((row) => decisions(context, row));
}

function organisationOf({ may }: Context, { delegation_id }: RowOf<"nominations">) {
  const { organisation_id } = may.reading.delegations.of(delegation_id);
  return { organisation_id };
}

function decisions(context: Context, row: RowOf<"nominations">): Attempt[] {
  const { world, may, random } = context;
  const delegation = may.reading.delegations.of(row.delegation_id);
  const me = may.me?.id ?? random.uuid();
  const decides = may.leads(row.space_id) && row.state !== "withdrawn";
  const takes = takesPlace(row) || placesLeft(context, delegation) > 0;
  const asked = may.asked(delegation);
  const renews = may.nominates(delegation) && (row.state === "nominated" || row.state === "withdrawn");
  const change = (act: string, set: string, allowed: boolean) => ({
    act: `${act} of the kind ${row.state}`,
    steps: [update("nominations", `${set}, revision = revision + 1`, row.id)],
    allowed,
  });
  const decision = (state: string, by: string) =>
    `state = '${state}', decided_by = '${by}', decided_at = now()`;
  const stranger = world.accounts.find(({ id }) => id !== me)?.id ?? random.uuid();
  const there = world.participants.filter((each) => each.space_id === row.space_id);
  const elsewhere = world.participants.filter((each) => each.space_id !== row.space_id);
  const acts = [
    change("confirm a name", decision("confirmed", me), decides && takes),
    change("refuse a name", `${decision("refused", me)}, reason = 'late'`, decides),
    change("let a name wait", decision("waiting", me), decides),
    change("confirm a name for another organiser", decision("confirmed", stranger), false),
    change("take a name back", "state = 'withdrawn'", asked),
    change(
      "take a name back now",
      "state = 'withdrawn', taken_back_at = now()",
      asked && row.state !== "withdrawn",
    ),
    change("say that a name was taken back", "taken_back_at = now()", false),
    change("reopen a name", "state = 'nominated'", (decides || renews) && takes),
    change("reopen a name as decided", decision("nominated", stranger), decides && takes),
  ];
  if (row.state === "nominated") acts.push(change("correct a name", "name = 'B', function = 'C'", renews));
  else acts.push(change("correct a name", "name = 'B'", false));
  if (there.length > 0) {
    const enter = `${decision("confirmed", me)}, participant_id = '${random.pick(there).id}'`;
    acts.push(change("confirm and enter a name", enter, decides && takes));
  }
  if (elsewhere.length > 0) {
    const enter = `${decision("confirmed", me)}, participant_id = '${random.pick(elsewhere).id}'`;
    acts.push(change("enter a name elsewhere", enter, false));
  }
  return acts;
}
