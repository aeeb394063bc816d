import { sql } from "drizzle-orm";
import type { LocalText } from "@/domain/local-text";
import { type Choices, readChoices } from "@/domain/succession";
import { gone, Refusal, refuseField } from "@/lib/errors";
import type { Tx } from "../client";
import { findPerson } from "./accounts";

export type Holding = {
  kind: "activity" | "group";
  spaceId: string;
  title: LocalText;
  label: number;
  roles: string[];
  /** Somebody else is organiser or chair there. */
  ledByOthers: boolean;
};

/** Active memberships of active accounts, each for the organisation that the account is posted to. */
const active = sql.raw(`m.organisation_id = a.organisation_id and m.starts_at <= now()
  and (m.ends_at is null or m.ends_at > now()) and is_active(a.disabled_at, a.posted_from, a.posted_until)`);

/** The spaces in which a person holds a role now, as far as the viewer may read them; at most two hundred. */
export async function listHoldings(tx: Tx, accountId: string): Promise<Holding[]> {
  const found = await tx.execute<Holding>(sql`
    with held as (
      select m.space_id, min(m.starts_at) as since, array_agg(distinct r.role) as roles
      from memberships m join accounts a on a.id = m.account_id, unnest(m.roles) r(role)
      where m.account_id = ${accountId} and ${active} group by m.space_id)
    select coalesce(v.id, g.id) as "spaceId", coalesce(v.title, g.title) as title, coalesce(v.label, g.label) as label,
      case when v.id is null then 'group' else 'activity' end as kind, h.roles,
      exists (select from memberships m join accounts a on a.id = m.account_id where m.space_id = h.space_id
        and m.account_id <> ${accountId} and m.roles && array['organiser', 'chair'] and ${active}) as "ledByOthers"
    from held h left join activities v on v.id = h.space_id left join groups g on g.id = h.space_id
    where coalesce(v.id, g.id) is not null
    order by not h.roles && array['organiser', 'chair', 'rapporteur'], h.since desc limit 200`);
  return found.rows;
}

export type Successor = {
  spaceId: string;
  membershipId: string;
  accountId: string;
  name: string;
  organisation: string;
  roles: string[];
};

/** The other active members of the spaces in which a person holds a seat, by name, as far as the viewer may see them. */
export async function listSuccessors(tx: Tx, accountId: string): Promise<Successor[]> {
  const found = await tx.execute<Successor>(sql`
    select m.space_id as "spaceId", m.id as "membershipId", a.id as "accountId", a.name, o.name as organisation, m.roles
    from memberships m join accounts a on a.id = m.account_id join organisations o on o.id = a.organisation_id
    where m.account_id <> ${accountId} and ${active} and exists (
      select from memberships s where s.space_id = m.space_id and s.account_id = ${accountId}
        and s.roles && array['organiser', 'chair', 'rapporteur'])
    order by a.name, m.id limit 5000`);
  return found.rows;
}

export type Posted = {
  kind: "finding" | "document" | "request" | "priority";
  year: number | null;
  count: number;
};

/** How much of what a person posted for their organisation the viewer reads: the author's rights over it pass on. */
export async function countPosted(tx: Tx, accountId: string): Promise<Posted[]> {
  const theirs = sql`author_id = ${accountId} and organisation_id = (select a.organisation_id from accounts a where a.id = ${accountId})`;
  const found = await tx.execute<Posted>(sql`
    select * from (
      select 'finding' as kind, null::integer as year, count(*)::integer as count from findings
        where ${theirs} and submitted_at is not null and withdrawn_at is null and space_id in (select g.id from groups g)
      union all
      select 'document', null, count(*)::integer from documents where ${theirs}
      union all
      select 'request', null, count(*)::integer from requests r where r.closed_at is null and (${theirs} or exists (
        select from hand_overs h where h.space_id = r.id and h.account_id = ${accountId} and h.taken_back_at is null))
      union all
      select 'priority', y.year, count(*)::integer from priorities p join years y on y.id = p.space_id
        where ${theirs} and p.state <> 'withdrawn' group by y.year
    ) posted where count > 0 order by kind = 'priority', kind desc, year`);
  return found.rows;
}

/** What a person is for their organisation as its focal point or alternate. Null: neither. */
export async function findOffice(
  tx: Tx,
  accountId: string,
): Promise<{ organisation: string; alone: boolean; years: number[] } | null> {
  const found = await tx.execute<{ organisation: string; alone: boolean; years: number[] }>(sql`
    select o.name as organisation,
      not exists (select from accounts b where b.organisation_id = a.organisation_id and b.id <> a.id
        and (b.focal_point or b.alternate) and is_active(b.disabled_at, b.posted_from, b.posted_until)) as alone,
      array(select y.year from year_delegations d join years y on y.id = d.space_id
        where d.organisation_id = a.organisation_id order by y.year) as years
    from accounts a join organisations o on o.id = a.organisation_id
    where a.id = ${accountId} and (a.focal_point or a.alternate)`);
  return found.rows[0] ?? null;
}

export type OwnDraft = {
  /** `draft`: a finding that is still being written. */
  kind: "finding" | "draft" | "priority";
  spaceId: string;
  id: string;
  label: number;
  title: LocalText | { und: string };
};

/** The viewer's own drafts, which nobody takes over; the newest first, at most two hundred. */
export async function listOwnDrafts(tx: Tx): Promise<OwnDraft[]> {
  const found = await tx.execute<OwnDraft>(sql`
    select * from (
      select 'finding' as kind, id, space_id as "spaceId", label, jsonb_build_object('und', title) as title from findings
        where author_id = (select viewer()) and submitted_at is null
      union all
      select 'draft', d.id, d.space_id, s.label, jsonb_build_object('und', coalesce(left(d.values ->> 'title', 200), ''))
        from finding_drafts d join spaces s on s.id = d.space_id
      union all
      select 'priority', id, space_id, label, title from priorities where author_id = (select viewer()) and state = 'draft'
    ) drafts order by id desc limit 200`);
  return found.rows;
}

/** Ends a posting now and hands its seats over as chosen. Gives the memberships that took one. */
export async function endPosting(tx: Tx, id: string, choices: Choices): Promise<string[]> {
  const person = await findPerson(tx, id);
  if (!person?.canAdminister || !person.active) throw gone();
  const { seats, taken } = await readSeats(tx, id, choices);
  await tx.execute(sql`select end_posting_of(${id}, ${seats}::jsonb)`);
  return taken;
}

/** Disables an account, whose seats go on as chosen. */
export async function disableAccount(tx: Tx, id: string, choices: Choices): Promise<string[]> {
  const person = await findPerson(tx, id);
  if (!person?.canMove || !person.active) throw gone();
  const { seats, taken } = await readSeats(tx, id, choices);
  await tx.execute(sql`select disable_account(${id}, ${seats}::jsonb)`);
  return taken;
}

/** Posts a person to another organisation from now on, without flags there; the seats go on as chosen. */
export async function moveAccount(
  tx: Tx,
  id: string,
  organisationId: string,
  choices: Choices,
): Promise<string[]> {
  const person = await findPerson(tx, id);
  if (!person?.canMove || person.disabledAt) throw gone();
  if (person.organisationId === organisationId) throw refuseField("organisationId", "choose");
  const { seats, taken } = await readSeats(tx, id, choices);
  await tx.execute(sql`select move_account(${id}, ${seats}::jsonb, ${organisationId})`);
  return taken;
}

/** What was chosen must be what the person holds and somebody may take; a space that is led alone finds somebody. */
async function readSeats(tx: Tx, id: string, choices: Choices): Promise<{ seats: string; taken: string[] }> {
  const held = await listHoldings(tx, id);
  const spaces = new Set(held.map(({ spaceId }) => spaceId));
  const asked = Object.keys(choices).filter((spaceId) => Object.values(choices[spaceId] ?? {}).some(Boolean));
  if (asked.some((spaceId) => !spaces.has(spaceId))) throw gone();
  const { chosen, wrong } = readChoices(held, await listSuccessors(tx, id), choices);
  if (Object.keys(wrong).length > 0) {
    const errors = Object.entries(wrong).map(([name, key]) => [name, [{ key }]]);
    throw new Refusal({ errors: Object.fromEntries(errors) });
  }
  const given = chosen.map(({ seat, taker }) => ({ role: seat, successor: taker.membershipId }));
  return { seats: JSON.stringify(given), taken: given.map(({ successor }) => successor) };
}
