/** Mail: each kind by who does what it tells of, to whom it concerns, and to nobody else or without the act. */
import { looksAfter } from "../model/standing";
import { Telling } from "../model/telling";
import type { Account, Delegation, RowOf } from "../model/world";
import { type Attempt, type Context, few, insert, update } from "./attempt";
import { concerning } from "./delegations";

type Step = Attempt["steps"][number];
type Mail = { kind: string; account_id: string | null; subject_id?: string; params?: object };

/** The mail after the act that it tells of; and without it, with other words or as sent already. */
export function told({ random }: Context, act: Step, mail: Mail, allowed: boolean): Attempt[] {
  const name = `mail ${mail.kind}`;
  const write = (change: object = {}) => insert("outbox", { id: random.uuid(), ...mail, ...change });
  const wrong = [
    { act: `${name} without the act`, steps: [write()], allowed: false },
    {
      act: `${name} with other words`,
      steps: [act, write({ params: { ...mail.params, device: "typed" } })],
      allowed: false,
    },
    { act: `${name} as sent`, steps: [act, write({ sent_at: "2022-01-01" })], allowed: false },
  ];
  return [{ act: name, steps: [act, write()], allowed }, ...(allowed ? wrong : [])];
}

/** Those who might be told, and somebody else. */
export function readers({ world, random }: Context, likely: Account[]): Account[] {
  const near = likely.length > 0 ? [random.pick(likely)] : [];
  return [...new Set([...near, random.pick(world.accounts)])];
}

export function mails(context: Context): Attempt[] {
  const { world, may, random } = context;
  const me = may.me?.id ?? random.pick(world.accounts).id;
  const never = ["password-reset", "new-device", "seat-taken"].map((kind) => ({
    act: `mail ${kind}`,
    steps: [insert("outbox", { id: random.uuid(), kind, account_id: me })],
    allowed: false,
  }));
  return [...never, ...aboutPeople(context), ...aboutGroups(context), ...aboutDelegations(context)].concat(
    ...few(context, world.agenda_messages, 2).map((row) => {
      const mail = { kind: "agenda-changed", account_id: row.account_id, subject_id: row.id };
      const queue = update("agenda_messages", "queued_at = now()", row.id);
      const other = world.accounts.find(({ id }) => id !== row.account_id)?.id ?? null;
      const wrong = told(context, queue, { ...mail, account_id: other }, false);
      return [...told(context, queue, mail, may.leads(row.space_id)), ...wrong];
    }),
  );
}

function aboutPeople(context: Context): Attempt[] {
  const { world, may, random } = context;
  const telling = new Telling(may);
  const acts: Attempt[] = [];
  for (const row of few(context, world.invitations, 2)) {
    const renew = update("invitations", "expires_at = now() + interval '72 hours'", row.id);
    const mail = { kind: "invitation", account_id: null, subject_id: row.id };
    acts.push(...told(context, renew, mail, may.invites(row, "member", false)));
    acts.push(...told(context, renew, { ...mail, account_id: random.pick(world.accounts).id }, false));
  }
  const own = world.accounts.filter(({ organisation_id }) => looksAfter(may.viewer, organisation_id));
  const begun = world.accounts.filter(({ posted_from }) => Date.parse(posted_from) <= Date.now());
  for (const person of few(context, own.length > 0 ? [...own, ...begun] : begun, 3)) {
    const open = !person.posted_until || Date.parse(person.posted_until) > Date.now();
    const ends = may.administers(person) && (may.administrator || open);
    const plans = may.administers(person) && (may.administrator || !person.posted_until);
    const end = update("accounts", "posted_until = now()", person.id);
    const plan = update("accounts", "posted_until = '2099-05-06T23:59:59Z'", person.id);
    for (const reader of [person, random.pick(world.accounts)]) {
      const self = reader.id === person.id;
      acts.push(...told(context, end, { kind: "posting-ended", account_id: reader.id }, ends && self));
      const planned = { kind: "posting-ends", account_id: reader.id, params: { day: "2099-05-06" } };
      acts.push(...told(context, plan, planned, plans && self));
      const wrong = { ...planned, params: { day: "2099-05-07" } };
      acts.push(...told(context, plan, wrong, false));
    }
    for (const colleague of world.accounts.filter((each) => telling.speaks(each, person.organisation_id)))
      acts.push({
        act: "mail posting-begun of an old posting",
        steps: [
          insert("outbox", {
            id: random.uuid(),
            kind: "posting-begun",
            account_id: colleague.id,
            subject_id: person.id,
          }),
        ],
        allowed: false,
      });
    const elsewhere = world.organisations.find(({ id }) => id !== person.organisation_id)?.id ?? "";
    const move = update("accounts", `organisation_id = '${elsewhere}', posted_from = now()`, person.id);
    const posted = world.accounts.filter(({ organisation_id }) => organisation_id === elsewhere);
    for (const reader of readers(context, posted)) {
      const mail = { kind: "posting-begun", account_id: reader.id, subject_id: person.id };
      acts.push(...told(context, move, mail, telling.begins(reader, person, elsewhere)));
    }
  }
  return acts;
}

function membersOf({ world, facts }: Context, spaceId: string): Account[] {
  const rows = world.memberships.filter(({ space_id }) => space_id === spaceId);
  return rows.flatMap(({ account_id }) => facts.account(account_id) ?? []);
}

function aboutGroups(context: Context): Attempt[] {
  const { world, may, random } = context;
  const telling = new Telling(may);
  const acts: Attempt[] = [];
  const { id: account_id, organisation_id } = may.me ?? random.pick(world.accounts);
  for (const { id: space_id } of world.groups) {
    const waits = world.join_requests.some(
      (row) => row.space_id === space_id && row.account_id === account_id,
    );
    const request = { id: random.uuid(), space_id, account_id, organisation_id, reason: "R" };
    const joining = random.pick(world.accounts);
    const person = { account_id: joining.id, organisation_id: joining.organisation_id };
    const enter = insert("memberships", { id: random.uuid(), space_id, ...person, roles: ["member"] });
    const chairs = membersOf(context, space_id).filter((each) => telling.asksToJoin(each, space_id));
    const likely = [...readers(context, membersOf(context, space_id)), ...few(context, chairs, 1)];
    for (const reader of likely) {
      const asked = { kind: "membership-asked", account_id: reader.id, subject_id: space_id };
      // A request that waits since earlier tells nobody again.
      if (waits)
        acts.push({
          act: "mail membership-asked of an old request",
          steps: [insert("outbox", { id: random.uuid(), ...asked })],
          allowed: false,
        });
      if (!waits)
        acts.push(
          ...told(context, insert("join_requests", request), asked, telling.asksToJoin(reader, space_id)),
        );
      const granted = { kind: "membership-granted", account_id: reader.id, subject_id: space_id };
      acts.push(...told(context, enter, granted, may.leads(space_id) && reader.id === joining.id));
    }
    const granted = { kind: "membership-granted", account_id: joining.id, subject_id: space_id };
    acts.push(...told(context, enter, granted, may.leads(space_id)));
  }
  for (const row of few(context, world.join_requests, 2)) {
    const decided = (decision: string) =>
      update(
        "join_requests",
        `decision = '${decision}', decided_at = now(), decided_by = '${account_id}'`,
        row.id,
      );
    const leads = may.leads(row.space_id);
    const mail = { kind: "membership-refused", account_id: row.account_id, subject_id: row.space_id };
    acts.push(...told(context, decided("refused"), mail, leads));
    acts.push(...told(context, decided("granted"), mail, false));
    const other = world.accounts.find(({ id }) => id !== row.account_id)?.id ?? null;
    acts.push(...told(context, decided("refused"), { ...mail, account_id: other }, false));
  }
  return acts;
}

function aboutDelegations(context: Context): Attempt[] {
  const { world } = context;
  const names = world.nominations.map((row) => ({
    ...row,
    organisation_id: context.may.reading.delegations.of(row.delegation_id).organisation_id,
  }));
  return [
    ...few(context, concerning(context, world.delegations), 3).flatMap((row) => asking(context, row)),
    ...few(context, concerning(context, names), 3).flatMap((row) => deciding(context, row)),
    ...takenBackBefore(context),
  ];
}

/** A name that was taken back long ago, to whom it would have been told then. */
function takenBackBefore(context: Context): Attempt[] {
  const { world, may, random } = context;
  const telling = new Telling(may);
  return world.nominations.flatMap(({ state, delegation_id, space_id }) => {
    const delegation = may.reading.delegations.of(delegation_id);
    if (state !== "withdrawn" || !may.asked(delegation)) return [];
    const head = membersOf(context, space_id).find((each) => telling.takesBack(each, delegation));
    if (!head) return [];
    const mail = { kind: "nomination-taken-back", account_id: head.id, subject_id: delegation.id };
    const steps = [insert("outbox", { id: random.uuid(), ...mail })];
    return [{ act: "mail nomination-taken-back of an old one", steps, allowed: false }];
  });
}

function asking(context: Context, row: Delegation): Attempt[] {
  const { world, may } = context;
  const telling = new Telling(may);
  const colleagues = world.accounts.filter(({ organisation_id }) => organisation_id === row.organisation_id);
  const named = world.nominations.filter((each) => each.delegation_id === row.id);
  const people = named.flatMap(({ account_id }) => (account_id ? [account_id] : []));
  const acts: Attempt[] = [];
  const now = (column: string) => update("delegations", `${column} = now()`, row.id);
  const likely = [...colleagues, ...world.accounts.filter(({ id }) => people.includes(id))];
  for (const reader of readers(context, likely)) {
    const mail = { account_id: reader.id, subject_id: row.id };
    const asks = telling.asks(reader, row);
    acts.push(...told(context, now("reminded_at"), { kind: "delegation-reminder", ...mail }, asks));
    const again = { kind: "contribution-reminder", ...mail };
    acts.push(...told(context, now("contribution_reminded_at"), again, asks));
    const withdrawn = { kind: "delegation-withdrawn", ...mail };
    acts.push(...told(context, now("withdrawn_at"), withdrawn, telling.withdraws(reader, row)));
    const invited = { kind: "delegation-invited", ...mail };
    acts.push(...told(context, now("invited_at"), invited, asks && row.withdrawn_at === null));
    const open = row.withdrawn_at === null && row.contribution_until !== null;
    const asked = { kind: "contribution-asked", ...mail };
    acts.push(...told(context, now("contribution_asked_at"), asked, asks && open));
  }
  return acts;
}

/** The organisers decide about a name; the delegation takes it back. */
function deciding(context: Context, row: RowOf<"nominations">): Attempt[] {
  const { world, facts, may, random } = context;
  const telling = new Telling(may);
  const delegation = may.reading.delegations.of(row.delegation_id);
  const named = facts.space(row.space_id).label <= 1;
  const me = may.me?.id ?? random.uuid();
  const acts: Attempt[] = [];
  const colleagues = world.accounts.filter(
    ({ organisation_id }) => organisation_id === delegation.organisation_id,
  );
  const set = `state = 'refused', reason = 'late', decided_by = '${me}', decided_at = now()`;
  const refuse = update("nominations", set, row.id);
  const person = facts.account(row.account_id ?? "");
  for (const reader of [...readers(context, colleagues), ...(person ? [person] : [])]) {
    const mail = { account_id: reader.id, subject_id: delegation.id };
    const you = reader.id === row.account_id ? { you: "1" } : {};
    const params = { nomination: row.id, ...you, ...(named && { reason: "late" }) };
    const right = telling.decides(reader, row);
    acts.push(...told(context, refuse, { kind: "nomination-refused", ...mail, params }, right));
    acts.push(...told(context, refuse, { kind: "nomination-confirmed", ...mail, params }, false));
    const words = { ...params, reason: "something else" };
    acts.push(...told(context, refuse, { kind: "nomination-refused", ...mail, params: words }, false));
  }
  const back = update("nominations", "state = 'withdrawn', taken_back_at = now()", row.id);
  for (const head of readers(context, membersOf(context, row.space_id))) {
    const taken = { kind: "nomination-taken-back", account_id: head.id, subject_id: delegation.id };
    acts.push(
      ...told(context, back, taken, row.state !== "withdrawn" && telling.takesBack(head, delegation)),
    );
  }
  return acts;
}
