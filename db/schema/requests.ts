/** Requests for information: a question from one service to another, in a space of these two. Several services asked at once are several requests. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { stepKinds, urgencies } from "../../domain/requests";
import { accounts } from "./accounts";
import { asItsSpace, createdAt, id, moment } from "./columns";
import { findings } from "./findings";
import { organisations } from "./organisations";
import {
  forJobs,
  headed,
  insertable,
  mine,
  readable,
  readableBy,
  readableSql,
  updatable,
  viewer,
  viewerOrganisation,
} from "./rules";
import { spaces } from "./spaces";

/** The asker, or the focal points of the asking service once the asker is gone. */
const askers = (of: string) =>
  `exists (select from requests r where r.id = ${of} and r.closed_at is null and viewer_is_author(r.id, r.author_id, r.organisation_id))`;
const page = "exists (select from request_questions q where q.id = space_id)";
const now = "created_at = now()";

/** Between whom a request goes and until when; it holds no text. Its row is the page of its space. */
export const requests = pgTable(
  "requests",
  {
    id: uuid().primaryKey(),
    ...asItsSpace,
    authorId: uuid().notNull(),
    /** The service that asks. */
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** The service that is asked. */
    askedId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** The same for all that were asked at once. */
    askingId: uuid().notNull(),
    urgency: text({ enum: urgencies }).notNull(),
    dueAt: moment().notNull(),
    /** IANA name of the zone in which the asker meant the due moment. */
    timeZone: text().notNull(),
    /** Set by the database, with the step that closes it. */
    closedAt: moment(),
    /** When those who are asked were reminded last. */
    remindedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      columns: [t.id, t.label, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "requests_space",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "requests_author" }),
    unique("requests_once").on(t.askingId, t.askedId),
    check("requests_urgency", sql`${t.urgency} in ('routine', 'urgent', 'immediate')`),
    check("requests_services", sql`${t.askedId} <> ${t.organisationId}`),
    index().on(t.organisationId, t.id),
    index().on(t.askedId, t.id),
    index("requests_due").on(t.dueAt).where(sql`${t.closedAt} is null`),
    ...readableBy(readableSql({ space: "id" })),
    ...insertable(
      `author_id = ${viewer} and organisation_id = ${viewerOrganisation} and ${now} and due_at > now() and closed_at is null and reminded_at is null
        and id = any(${headed}) and exists (select from spaces s where s.id = requests.id and s.kind = 'request')`,
    ),
    forJobs(),
  ],
);

/** The question, which stands as it was asked. */
export const requestQuestions = pgTable(
  "request_questions",
  {
    id: uuid()
      .primaryKey()
      .references(() => requests.id),
    ...asItsSpace,
    title: text().notNull(),
    /** Markdown. */
    body: text().notNull(),
    /** Why personal data that the guard found stays in the text. */
    keptReason: text().notNull().default(""),
  },
  (t) => [
    foreignKey({
      columns: [t.id, t.label, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "request_questions_space",
    }).onUpdate("cascade"),
    ...readable({ space: "id" }),
    ...insertable(
      `exists (select from requests r where r.id = request_questions.id and r.author_id = ${viewer} and r.created_at = now())`,
    ),
  ],
);

const request = () =>
  uuid()
    .notNull()
    .references(() => requests.id);

/** The asker says to this service that another was asked as well. */
export const othersAsked = pgTable(
  "others_asked",
  {
    id: id(),
    spaceId: request(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    authorId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("others_asked_once").on(t.spaceId, t.organisationId),
    ...readableBy(page),
    ...insertable(
      `author_id = ${viewer} and ${now} and ${askers("space_id")} and exists (select from requests r join requests o on o.asking_id = r.asking_id and o.id <> r.id
        where r.id = space_id and o.asked_id = others_asked.organisation_id)`,
    ),
  ],
);

/** A focal point of the asked service hands the request to a colleague, who is a member of its space until it is taken back. */
export const handOvers = pgTable(
  "hand_overs",
  {
    id: id(),
    spaceId: request(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    authorId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
    takenBackAt: moment(),
  },
  (t) => {
    const asked = `space_id = any(${mine}) and organisation_id = ${viewerOrganisation} and viewer_looks_after(organisation_id)`;
    return [
      index().on(t.spaceId),
      index().on(t.accountId),
      ...readableBy(page),
      ...insertable(
        `author_id = ${viewer} and ${now} and taken_back_at is null and ${asked} and is_posted(account_id, organisation_id, false) and not is_member(space_id, account_id)
          and exists (select from requests r where r.id = space_id and r.asked_id = hand_overs.organisation_id and r.closed_at is null)`,
      ),
      ...updatable(`${asked} and taken_back_at is null`, `${asked} and taken_back_at = now()`),
    ];
  },
);

/** The due moment is moved, later only; or the request is closed. */
export const requestSteps = pgTable(
  "request_steps",
  {
    id: id(),
    spaceId: request(),
    kind: text({ enum: stepKinds }).notNull(),
    dueAt: moment(),
    reason: text().notNull().default(""),
    authorId: uuid()
      .notNull()
      .references(() => accounts.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    createdAt: createdAt(),
  },
  (t) => [
    check("request_steps_kind", sql`${t.kind} in ('extended', 'closed')`),
    check("request_steps_due", sql`(${t.kind} = 'extended') = (${t.dueAt} is not null)`),
    index().on(t.spaceId, t.createdAt),
    ...readableBy(page),
    ...insertable(
      `author_id = ${viewer} and organisation_id = ${viewerOrganisation} and ${now} and ${askers("space_id")}
        and (due_at is null or due_at > now() and exists (select from requests r where r.id = space_id and r.due_at < request_steps.due_at))`,
    ),
  ],
);

/** A finding that the question is about; shown to who reads both. */
export const requestFindings = pgTable(
  "request_findings",
  {
    id: id(),
    spaceId: request(),
    findingId: uuid()
      .notNull()
      .references(() => findings.id),
    linkedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => {
    const finding = "exists (select from findings f where f.id = finding_id)";
    return [
      unique("request_findings_once").on(t.spaceId, t.findingId),
      index().on(t.findingId),
      ...readableBy(`${page} and ${finding}`),
      ...insertable(`linked_by = ${viewer} and ${now} and ${finding} and ${askers("space_id")}`),
    ];
  },
);
