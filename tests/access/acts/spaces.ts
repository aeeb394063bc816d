/** Making and running a space: its page, members, rooms, agenda, mandate, requests to join, decisions. */
import type { Label, Space } from "../model/world";
import { type Attempt, type Context, few, insert, remove, update } from "./attempt";

const page = {
  activity: {
    kind: "workshop",
    title: {},
    city: "Lima",
    starts_on: "2022-01-01",
    ends_on: "2022-01-02",
    time_zone: "UTC",
  },
  group: { title: {} },
};

/** A space with its first member and its page, in one transaction; and the same for whom it is not. */
export function founding({ world, may, random }: Context): Attempt[] {
  const me = may.me ?? random.pick(world.accounts);
  const other = random.pick(world.accounts);
  const found = (act: string, author: typeof me, first: typeof me, kind: "activity" | "group") => {
    const id = random.uuid();
    const label = random.between(0, 3) as Label;
    const member = {
      id: random.uuid(),
      space_id: id,
      account_id: first.id,
      organisation_id: first.organisation_id,
    };
    const steps = [
      insert("spaces", { id, kind, label, author_id: author.id }),
      insert("memberships", { ...member, roles: [kind === "activity" ? "organiser" : "chair"] }),
      insert(kind === "activity" ? "activities" : "groups", { id, ...page[kind] }),
    ];
    const allowed = may.organiser && author.id === may.me?.id && first.id === may.me?.id;
    return { act, steps, allowed };
  };
  const commons = { id: random.uuid(), kind: "commons", label: 0, open: true, author_id: me.id };
  return [
    found("create an activity", me, me, "activity"),
    found("create a group", me, me, "group"),
    found("create a group in another's name", other, me, "group"),
    found("create an activity for another", me, other, "activity"),
    { act: "create a second commons", steps: [insert("spaces", commons)], allowed: false },
  ];
}

export function running(context: Context): Attempt[] {
  const { world, may, random } = context;
  return few(context, world.spaces, 9).flatMap((space): Attempt[] => {
    const { id, label } = space;
    const leads = may.leads(id);
    const own = space.kind !== "commons" && leads;
    const tighter = random.between(label, 3);
    const strictestFloor = space.kind === "request" ? 2 : 0;
    const looser = random.between(0, Math.max(0, label - 1));
    const change = (act: string, set: string, allowed: boolean) => ({
      act: `${act} a ${space.kind}`,
      steps: [update("spaces", set, id)],
      allowed,
    });
    const author = own && space.author_id === may.me?.id;
    const acts = [
      change("publish", "open = true", own),
      change("tighten", `label = ${tighter}`, own),
      change("give away", `author_id = '${random.pick(world.accounts).id}'`, false),
      change("turn round", `kind = 'group'`, false),
      ...inside(context, space, leads),
    ];
    if (space.open) acts.push(change("close", "open = false", false));
    if (looser < label) {
      acts.push(
        change("loosen", `label = ${looser}, label_reason = 'asked'`, author && looser >= strictestFloor),
      );
      acts.push(change("loosen without a reason", `label = ${looser}`, false));
    }
    return acts;
  });
}

function inside({ world, facts, may, random }: Context, space: Space, leads: boolean): Attempt[] {
  const space_id = space.id;
  const id = random.uuid();
  const person = random.pick(world.accounts);
  const [account_id, organisation_id] = [person.id, person.organisation_id];
  const joins = { id, space_id, account_id, organisation_id, roles: ["member"] };
  const kept = space.kind === "activity" || space.kind === "group";
  const add = (act: string, table: string, row: object, allowed: boolean) => ({
    act,
    steps: [insert(table, row)],
    allowed,
  });
  const label = random.between(0, 4) as Label;
  const [author, organisation] = [may.me?.id ?? account_id, may.me?.organisation_id ?? organisation_id];
  const decision = { id, space_id, label, author_id: author, organisation_id: organisation };
  const decided = { year: 1990, number: random.between(1, 9999), text: {}, taken_on: "2022-01-01" };
  const elsewhere = world.organisations.find((each) => each.id !== organisation_id)?.id ?? organisation_id;
  const acts = [
    add(`add a member to a ${space.kind}`, "memberships", joins, kept && leads),
    add(
      "add a member for another organisation",
      "memberships",
      { ...joins, organisation_id: elsewhere },
      false,
    ),
    add(
      "write a decision",
      "decisions",
      { ...decision, ...decided },
      may.decides(space_id) && may.fits(label, space.label, space, 3),
    ),
    add("decide in another's name", "decisions", { ...decision, ...decided, author_id: stranger() }, false),
  ];
  const wrong = space.kind === "group" ? "activities" : "groups";
  const wrongPage = space.kind === "group" ? page.activity : page.group;
  acts.push(add(`make a ${space.kind} the other kind`, wrong, { id: space_id, ...wrongPage }, false));
  if (space.kind === "activity") {
    const participant = { id, space_id, name: "A", roles: ["speaker"] };
    acts.push(add("enter a participant", "participants", participant, leads));
    acts.push(add("add a room", "rooms", { id, space_id, name: "R" }, leads));
    const version = { id, space_id, number: 9, author_id: author };
    acts.push(add("publish a version", "agenda_versions", version, leads));
    acts.push(
      add("publish in another's name", "agenda_versions", { ...version, author_id: stranger() }, false),
    );
    acts.push(
      add(
        "publish a version of tomorrow",
        "agenda_versions",
        { ...version, created_at: "2099-01-01" },
        false,
      ),
    );
    const row = { id, space_id, label, session_id: id, kind: "opening", title: {}, minutes: 30 };
    const fits = leads && may.fits(label, space.label, space, 3);
    acts.push(add("add a session to the draft", "agenda_sessions", { ...row, version: 0 }, fits));
    const published = world.agenda_versions.some((each) => each.space_id === space_id && each.number === 1);
    if (published)
      acts.push(add("add to a published version", "agenda_sessions", { ...row, version: 1 }, false));
    const act = { id, space_id, number: 9, act: "move", before: {}, after: {}, account_id: author };
    acts.push(add("note an act", "agenda_acts", act, leads));
    acts.push(add("note another's act", "agenda_acts", { ...act, account_id: stranger() }, false));
  }
  if (space.kind === "group") {
    const mandate = { id, space_id, number: 9, text: {}, author_id: author };
    acts.push(add("write a mandate", "mandates", mandate, leads));
    acts.push(add("write a mandate for another", "mandates", { ...mandate, author_id: stranger() }, false));
    acts.push(add("add a milestone", "milestones", { id, space_id, title: {}, due_on: "2022-01-01" }, leads));
    const asked = world.join_requests.some(
      (each) => each.space_id === space_id && each.account_id === author,
    );
    const ask = { id, space_id, account_id: author, organisation_id: organisation, reason: "R" };
    if (!asked) acts.push(add("ask to join", "join_requests", ask, may.readsPage(space)));
    acts.push(add("ask for another", "join_requests", { ...ask, account_id: stranger() }, false));
    acts.push(add("join by oneself", "join_requests", { ...ask, decision: "granted" }, false));
  }
  return acts;

  function stranger() {
    return world.accounts.find((each) => each.id !== may.me?.id && facts.account(each.id))?.id;
  }
}

/** Rows that stand in a space already: changed and removed by who leads it, while they read its page. */
export function keeping(context: Context): Attempt[] {
  const { world, facts, may, random } = context;
  const acts: Attempt[] = [];
  const add = (act: string, step: Attempt["steps"][number], allowed: boolean) =>
    acts.push({ act, steps: [step], allowed });
  for (const row of few(context, world.memberships)) {
    add(
      "end a membership",
      update("memberships", "ends_at = greatest(starts_at, now())", row.id),
      // In a request it follows from handing over and taking back.
      may.leads(row.space_id) && facts.space(row.space_id).kind !== "request",
    );
    add("take another's membership", update("memberships", "account_id = account_id", row.id), false);
    add("erase a membership", remove("memberships", row.id), false);
  }
  for (const { id, space_id } of few(context, world.participants)) {
    add("edit a participant", update("participants", "name = 'B'", id), may.leads(space_id));
    add("confirm a speaker", update("participants", "confirmed = true", id), may.leads(space_id));
    add("remove a participant", remove("participants", id), may.leads(space_id));
    const contact = update("participant_contacts", "email = 'b@enlace.example'", id, "participant_id");
    const has = world.participant_contacts.some((each) => each.participant_id === id);
    add("edit a participant's e-mail", contact, has && may.leads(space_id));
  }
  for (const { id, space_id } of few(context, world.rooms)) {
    add("edit a room", update("rooms", "name = 'B'", id), may.leads(space_id));
    add("remove a room", remove("rooms", id), may.leads(space_id));
  }
  for (const row of few(context, world.agenda_sessions, 10)) {
    const leads = may.leads(row.space_id);
    const draft = leads && row.version === 0;
    add("edit the draft agenda", update("agenda_sessions", "minutes = 45", row.id), draft);
    add("remove a session", remove("agenda_sessions", row.id), draft);
    add("tighten a session", update("agenda_sessions", "label = 3", row.id), leads);
    add("publish by hand", update("agenda_sessions", "version = 7", row.id), false);
    if (row.version > 0 && row.label > 0)
      add("loosen a published session", update("agenda_sessions", "label = label - 1", row.id), false);
  }
  for (const row of few(context, world.agenda_acts)) {
    const own = may.leads(row.space_id) && row.account_id === may.me?.id;
    add("undo", update("agenda_acts", "undone_at = now()", row.id), own);
  }
  for (const row of few(context, world.agenda_versions))
    add("unpublish", remove("agenda_versions", row.id), false);
  for (const { id, space_id } of few(context, world.milestones))
    add("move a milestone", update("milestones", "state = 'reached'", id), may.leads(space_id));
  for (const row of few(context, world.join_requests)) {
    const me = may.me?.id ?? random.uuid();
    const space = world.spaces.find(({ id }) => id === row.space_id) as Space;
    const grant = `decision = 'granted', decided_at = now(), decided_by = `;
    const leads = may.leads(row.space_id);
    add("grant a request", update("join_requests", `${grant}'${me}'`, row.id), leads);
    add("grant in another's name", update("join_requests", `${grant}'${random.uuid()}'`, row.id), false);
    const own = row.account_id === may.me?.id && may.readsPage(space);
    add(
      "withdraw a request",
      update("join_requests", "decision = 'withdrawn', decided_at = now()", row.id),
      own,
    );
  }
  for (const { id } of few(context, world.activities))
    add("edit an activity", update("activities", "city = 'Quito'", id), may.leads(id));
  for (const { id } of few(context, world.groups))
    add("edit a group", update("groups", "dormant_at = now()", id), may.leads(id));
  return acts;
}
