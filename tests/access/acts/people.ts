/** Accounts, sessions, invitations, organisations, vocabularies, and what the portal itself keeps. */
import { type Attempt, type Context, few, insert, remove, update } from "./attempt";

export function accounts(context: Context): Attempt[] {
  const { world, may, random } = context;
  const acts: Attempt[] = [];
  const add = (act: string, step: Attempt["steps"][number], allowed: boolean) =>
    acts.push({ act, steps: [step], allowed });
  const own = world.accounts.filter(({ id }) => id === may.me?.id);
  for (const account of [...own, ...few(context, world.accounts, 8)]) {
    const { id } = account;
    const self = id === may.me?.id;
    const whose = self ? "one's own" : "another's";
    const other = may.administrator && !self;
    add(`edit ${whose} name`, update("accounts", "name = 'B'", id), self || may.administers(account));
    const ends = "posted_until = greatest(posted_from, now() - interval '1 second')";
    const earlier = !account.posted_until || Date.parse(account.posted_until) > Date.now();
    add(`end ${whose} posting`, update("accounts", ends, id), may.administers(account) && (earlier || other));
    if (account.posted_until) add("revive a posting", update("accounts", "posted_until = null", id), other);
    const role = account.role === "administrator" ? "member" : "administrator";
    add(`change ${whose} role`, update("accounts", `role = '${role}'`, id), other);
    add(`change ${whose} flags`, update("accounts", "focal_point = not focal_point", id), other);
    const elsewhere = world.organisations.find((each) => each.id !== account.organisation_id);
    add(`change ${whose} posting`, update("accounts", `organisation_id = '${elsewhere?.id}'`, id), other);
    const disabled = account.disabled_at ? "null" : "now()";
    add(`disable ${whose} account`, update("accounts", `disabled_at = ${disabled}`, id), other);
    add(`erase ${whose} account`, remove("accounts", id), false);
    const phone = update("account_contacts", "phone = '1'", id, "account_id");
    add(`change ${whose} phone`, phone, self);
    const mail = update("account_contacts", "email = 'x@enlace.example'", id, "account_id");
    add(`change ${whose} e-mail`, mail, false);
  }
  for (const session of few(context, world.account_sessions, 8)) {
    const mine = session.account_id === may.me?.id;
    const revoke = update("account_sessions", "revoked_at = now()", session.id);
    add("end a session", revoke, mine && session.revoked_at === null);
    add("revive a session", update("account_sessions", "revoked_at = null", session.id), false);
    add(
      "lengthen a session",
      update("account_sessions", "expires_at = now() + interval '1 year'", session.id),
      false,
    );
  }
  const me = may.me?.id ?? random.pick(world.accounts).id;
  const life = { idle_until: "2099-01-01", expires_at: "2099-01-01" };
  for (const kind of ["interactive", "feed", "token"])
    for (const account_id of [me, random.pick(world.accounts).id]) {
      const row = { id: random.uuid(), account_id, kind, secret_hash: random.digest(), ...life };
      const allowed = account_id === may.me?.id && kind !== "interactive";
      add(`mint a session: ${kind}`, insert("account_sessions", row), allowed);
    }
  return acts;
}

export function inviting(context: Context): Attempt[] {
  const { world, may, random } = context;
  const me = may.me?.id ?? random.pick(world.accounts).id;
  const people = [
    ...world.organisations.filter(({ id }) => id === may.me?.organisation_id),
    ...few(context, world.organisations, 3),
  ];
  const made = people.flatMap(({ id: organisation_id }) => {
    const role = random.pick(["member", "member", "organiser", "administrator"]);
    const focal_point = random.chance(0.3);
    const row = {
      id: random.uuid(),
      organisation_id,
      invited_by: me,
      email: "a@b.example",
      name: "N",
      language: "es",
    };
    const right = may.invites(row, role, focal_point);
    return [
      { act: "invite", steps: [insert("invitations", { ...row, role, focal_point })], allowed: right },
      {
        act: "invite in another's name",
        steps: [
          insert("invitations", { ...row, invited_by: world.accounts.find(({ id }) => id !== me)?.id }),
        ],
        allowed: false,
      },
      {
        act: "invite for longer than 72 hours",
        steps: [insert("invitations", { ...row, expires_at: "2099-01-01" })],
        allowed: false,
      },
    ];
  });
  const kept = few(context, world.invitations).flatMap((row) => [
    {
      act: "revoke an invitation",
      steps: [update("invitations", "revoked_at = now()", row.id)],
      allowed: may.invites(row, "member", false),
    },
    {
      act: "lengthen an invitation",
      steps: [update("invitations", "expires_at = now() + interval '73 hours'", row.id)],
      allowed: false,
    },
  ]);
  return [...made, ...kept];
}

export function directory(context: Context): Attempt[] {
  const { world, may, random } = context;
  const acts: Attempt[] = [];
  const add = (act: string, step: Attempt["steps"][number], allowed: boolean) =>
    acts.push({ act, steps: [step], allowed });
  const { administrator, organiser } = may;
  const key = random.uuid();
  add(
    "add an organisation",
    insert("organisations", { id: key, key, name: "N", type: "ministry" }),
    administrator,
  );
  add("add a country", insert("countries", { code: "ZZ" }), administrator);
  for (const { id } of few(context, world.organisations, 4)) {
    const tends = administrator || may.looksAfter(id);
    add("edit an organisation", update("organisations", "name = 'B'", id), tends);
    add("retype an organisation", update("organisations", "type = 'programme'", id), administrator);
    add("move an organisation", update("organisations", "country_code = null", id), false);
    const point = { id: random.uuid(), organisation_id: id, service: {}, hours: "day" };
    add("add a contact point", insert("contact_points", point), tends);
  }
  for (const row of few(context, world.contact_points, 4)) {
    const tends = administrator || may.looksAfter(row.organisation_id);
    add("verify a contact point", update("contact_points", "verified_at = now()", row.id), tends);
    add("remove a contact point", remove("contact_points", row.id), tends);
  }
  for (const { code } of few(context, world.countries, 2)) {
    const lead = random.pick(world.organisations).id;
    add(
      "name a lead organisation",
      update("countries", `lead_organisation_id = '${lead}'`, code, "code"),
      administrator,
    );
    const role = { id: random.uuid(), country_code: code, role: "transit", from: "2021" };
    add("give a country a role", insert("country_roles", role), organiser);
  }
  for (const { id } of few(context, world.country_roles, 2)) {
    add("edit a country's role", update("country_roles", "region = 'Europe'", id), organiser);
    add("remove a country's role", remove("country_roles", id), organiser);
  }
  return acts;
}

export function keepingOrder(context: Context): Attempt[] {
  const { world, may, random } = context;
  const me = may.viewer.account?.id ?? random.pick(world.accounts).id;
  const other = world.accounts.find(({ id }) => id !== me)?.id;
  const acts: Attempt[] = [];
  const add = (act: string, step: Attempt["steps"][number], allowed: boolean) =>
    acts.push({ act, steps: [step], allowed });
  const signedIn = may.me !== null;
  const trace = { act: "group.create", seq: 0, at: "2022-01-01", hash: "" };
  add("write the audit trail", insert("audit_log", { ...trace, account_id: me }), signedIn);
  add("write another's audit row", insert("audit_log", { ...trace, account_id: other }), false);
  add("edit the audit trail", { text: "update audit_log set act = 'a.b'", values: [] }, false);
  add("erase the audit trail", { text: "delete from audit_log", values: [] }, false);
  add("move the head of the trail", { text: "update audit_head set hash = ''", values: [] }, false);
  add("keep an answer", insert("submissions", { account_id: me, key: random.uuid(), answer: {} }), signedIn);
  add(
    "keep another's answer",
    insert("submissions", { account_id: other, key: random.uuid(), answer: {} }),
    false,
  );
  const draw = (register: string) => ({ text: "select next_number($1)", values: [register] });
  add("draw a number", draw("decisions 1990"), signedIn);
  add("keep a register of one's own", draw("words of mine"), false);
  for (const table of ["credentials", "known_devices", "password_resets", "rate_limits", "register_numbers"])
    add(`empty ${table}`, { text: `delete from ${table}`, values: [] }, false);
  return acts;
}
