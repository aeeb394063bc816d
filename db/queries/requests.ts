import { and, asc, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { AnswerKind, RequestState, Urgency } from "@/domain/requests";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { findings } from "../schema/findings";
import { organisations } from "../schema/organisations";
import { othersAsked, requestFindings, requestQuestions, requestSteps, requests } from "../schema/requests";
import { pageOf, readCursor } from "./page";

/** What the viewer reads of its answers: the first that ends it, else a part. */
const answered = sql<AnswerKind | null>`(select a.kind from answers a where a.space_id = requests.id and a.withdrawn_at is null
  order by a.kind = 'part', a.created_at limit 1)`;
const answeredAt = sql<Date | null>`(select min(a.created_at) from answers a
  where a.space_id = requests.id and a.withdrawn_at is null and a.kind <> 'part')`;
const asker = sql<boolean>`viewer_is_author(${requests.id}, ${requests.authorId}, ${requests.organisationId})`;
const open = sql`${requests.closedAt} is null`;
const ended = sql`exists (select from answers a where a.space_id = requests.id and a.withdrawn_at is null and a.kind <> 'part')`;

/** The states as conditions, as `requestState` has them. */
const inState: Record<Exclude<RequestState, "part">, SQL> = {
  open: sql`${open} and not ${ended}`,
  late: sql`${open} and ${requests.dueAt} <= now() and not ${ended}`,
  answered: sql`${open} and ${ended}`,
  closed: sql`${requests.closedAt} is not null`,
};

export type RequestFilter = {
  cursor?: string | null;
  /** Asked of the viewer's service, or by it, or by the viewer. */
  side?: "of-us" | "by-us" | "mine";
  state?: keyof typeof inState;
  urgency?: Urgency;
};

const listed = {
  id: requests.id,
  title: requestQuestions.title,
  label: requests.label,
  urgency: requests.urgency,
  dueAt: requests.dueAt,
  timeZone: requests.timeZone,
  closedAt: requests.closedAt,
  createdAt: requests.createdAt,
  asking: sql<string>`asking.name`,
  askingCountry: sql<string | null>`asking.country_code`,
  asked: organisations.name,
  askedCountry: organisations.countryCode,
  answered,
};

/** Requests that the viewer may read, the newest first. */
export async function listRequests(tx: Tx, { cursor, side, state, urgency }: RequestFilter = {}) {
  const after = readCursor(cursor, ["uuid"]);
  const ours = sql`(select viewer_organisation())`;
  const sides = {
    "of-us": sql`${requests.askedId} = ${ours}`,
    "by-us": sql`${requests.organisationId} = ${ours}`,
    mine: sql`${requests.authorId} = (select viewer())`,
  };
  const rows = await tx
    .select(listed)
    .from(requests)
    .innerJoin(requestQuestions, eq(requestQuestions.id, requests.id))
    .innerJoin(sql`organisations asking`, sql`asking.id = ${requests.organisationId}`)
    .innerJoin(organisations, eq(organisations.id, requests.askedId))
    .where(
      and(
        side ? sides[side] : undefined,
        state ? inState[state] : undefined,
        urgency ? eq(requests.urgency, urgency) : undefined,
        after ? sql`${requests.id} < ${after[0]}::uuid` : undefined,
      ),
    )
    .orderBy(desc(requests.id))
    .limit(26);
  return pageOf(rows, (row) => [row.id]);
}

/** One request with what the viewer may do with it, or null. */
export async function findRequest(tx: Tx, id: string) {
  const asks = sql`${requests.askedId} = (select viewer_organisation()) and ${requests.id} = any(array(select viewer_posting_spaces()))`;
  const [request] = await tx
    .select({
      ...listed,
      body: requestQuestions.body,
      keptReason: requestQuestions.keptReason,
      askingId: requests.askingId,
      askedId: requests.askedId,
      author: accounts.name,
      canAnswer: sql<boolean>`${open} and ${asks}`,
      canHandOver: sql<boolean>`${open} and ${asks} and viewer_looks_after(${requests.askedId})`,
      isAsker: asker,
      canRun: sql<boolean>`${open} and ${asker}`,
      /** Works in the exchange, as one who asks or is asked. */
      isMember: sql<boolean>`${requests.id} = any(array(select viewer_spaces()))`,
    })
    .from(requests)
    .innerJoin(requestQuestions, eq(requestQuestions.id, requests.id))
    .innerJoin(sql`organisations asking`, sql`asking.id = ${requests.organisationId}`)
    .innerJoin(organisations, eq(organisations.id, requests.askedId))
    .innerJoin(accounts, eq(accounts.id, requests.authorId))
    .where(eq(requests.id, id));
  return request ?? null;
}

/** The requests that went out with this one, as far as the viewer reads them: those of the asking service read all. */
export async function listAskedTogether(tx: Tx, request: { id: string; askingId: string }) {
  return tx
    .select({
      id: requests.id,
      label: requests.label,
      dueAt: requests.dueAt,
      closedAt: requests.closedAt,
      asked: organisations.name,
      askedCountry: organisations.countryCode,
      answered,
      /** The asker said there that another was asked. */
      told: sql<boolean>`exists (select from others_asked o where o.space_id = requests.id)`,
    })
    .from(requests)
    .innerJoin(organisations, eq(organisations.id, requests.askedId))
    .where(and(eq(requests.askingId, request.askingId), ne(requests.id, request.id)))
    .orderBy(asc(organisations.name))
    .limit(100);
}

/** The services that this one was told were asked as well. */
export async function listOthersAsked(tx: Tx, id: string) {
  return tx
    .select({ name: organisations.name, countryCode: organisations.countryCode })
    .from(othersAsked)
    .innerJoin(organisations, eq(organisations.id, othersAsked.organisationId))
    .where(eq(othersAsked.spaceId, id))
    .orderBy(asc(organisations.name))
    .limit(100);
}

/** What the asker did since: later due moments, the end; the newest first. */
export async function listRequestSteps(tx: Tx, id: string) {
  return tx
    .select({
      id: requestSteps.id,
      kind: requestSteps.kind,
      dueAt: requestSteps.dueAt,
      reason: requestSteps.reason,
      at: requestSteps.createdAt,
      author: accounts.name,
    })
    .from(requestSteps)
    .innerJoin(accounts, eq(accounts.id, requestSteps.authorId))
    .where(eq(requestSteps.spaceId, id))
    .orderBy(desc(requestSteps.createdAt), desc(requestSteps.id))
    .limit(50);
}

/** The findings that the question is about, where the viewer reads them. */
export async function listRequestFindings(tx: Tx, id: string) {
  return tx
    .select({ id: findings.id, title: findings.title, label: findings.label })
    .from(requestFindings)
    .innerJoin(findings, eq(findings.id, requestFindings.findingId))
    .where(and(eq(requestFindings.spaceId, id), sql`${findings.withdrawnAt} is null`))
    .limit(20);
}

/** Services that can be asked: every one but the viewer's own. */
export async function listAskable(tx: Tx) {
  return tx
    .select({
      id: organisations.id,
      name: organisations.name,
      countryCode: organisations.countryCode,
      leads: sql<boolean>`exists (select from countries c where c.lead_organisation_id = organisations.id)`,
      /** Somebody there is told. */
      reached: sql<boolean>`exists (select from accounts a where a.organisation_id = organisations.id
        and (a.focal_point or a.alternate) and is_active(a.disabled_at, a.posted_from, a.posted_until))`,
    })
    .from(organisations)
    .where(sql`${organisations.id} <> (select viewer_organisation())`)
    .orderBy(asc(organisations.name))
    .limit(500);
}

export type Responding = {
  countryCode: string | null;
  /** The organisation, where it belongs to no country. */
  name: string;
  /** The strictest of what is counted. */
  label: number;
  open: number;
  late: number;
  answered: number;
  /** Half of the answers came within so many hours; null while there is none. */
  medianHours: number | null;
};

/** By country of the asked service: what is open, what is late, how fast answers come. From what the viewer reads. */
export async function listResponding(tx: Tx): Promise<Responding[]> {
  const found = await tx.execute<Responding>(sql`
    select o.country_code as "countryCode", case when o.country_code is null then min(o.name) else '' end as name,
      max(r.label)::int as label,
      count(*) filter (where r.closed_at is null and r.answered_at is null)::int as open,
      count(*) filter (where r.closed_at is null and r.answered_at is null and r.due_at <= now())::int as late,
      count(r.answered_at)::int as answered,
      round((percentile_cont(0.5) within group (order by extract(epoch from r.answered_at - r.created_at)) / 3600)::numeric)::int as "medianHours"
    from (select requests.*, ${answeredAt} as answered_at from requests) r
      join organisations o on o.id = r.asked_id
    group by o.country_code, case when o.country_code is null then o.id end
    order by late desc, open desc, o.country_code nulls last limit 300`);
  return found.rows;
}

/** Who asks may ask: also the button says so. */
export async function mayAsk(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute<{ may: boolean }>(sql`select viewer_may_ask() as may`);
  return rows[0]?.may ?? false;
}

/** Those of these services that are there and are not the viewer's own, with their names. */
export async function findServices(tx: Tx, ids: string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(inArray(organisations.id, ids), sql`${organisations.id} <> (select viewer_organisation())`));
}
