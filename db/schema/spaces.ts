/** Everything that is posted lives in one space, and nothing in it is looser than its label. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { ActivityRole } from "../../domain/activities";
import { accounts } from "./accounts";
import { asItsSpace, createdAt, id, moment } from "./columns";
import { organisations } from "./organisations";
import {
  deletable,
  forJobs,
  headed,
  insertable,
  readable,
  readableBy,
  updatable,
  viewer,
  viewerRole,
} from "./rules";

export const spaceKinds = ["activity", "group", "year", "request", "commons"] as const;

/** The commons: one for the programme, made with the database. */
export const commonsId = "00000000-0000-7000-8000-000000000001";

export const spaces = pgTable(
  "spaces",
  {
    id: id(),
    kind: text({ enum: spaceKinds }).notNull(),
    label: smallint().notNull(),
    /** Why the author last loosened the label. */
    labelReason: text().notNull().default(""),
    /** Published: an activity when it says so, a group when active. Before, only its organisers and chairs read in it. */
    open: boolean().notNull().default(false),
    authorId: uuid().references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => [
    check(
      "spaces_label",
      sql`${t.label} between 0 and 3 and (${t.kind} <> 'commons' or ${t.label} = 0) and (${t.kind} <> 'request' or ${t.label} >= 2)`,
    ),
    unique("spaces_standing").on(t.id, t.label, t.open),
    index().on(t.authorId, t.createdAt),
    index().on(t.kind),
    ...readable({ space: "id" }),
    ...insertable(
      `author_id = ${viewer} and (${viewerRole} = 'organiser' and kind in ('activity', 'group', 'year') or kind = 'request' and (select viewer_may_ask()))`,
    ),
    ...updatable(`id = any(${headed}) and kind <> 'commons'`),
  ],
);

export const groupRoles = ["chair", "rapporteur", "member", "observer"] as const;
export type SpaceRole = ActivityRole | (typeof groupRoles)[number];

/** An account in a space, with roles and dates. Ends by date, by removal, with the posting or the account. */
export const memberships = pgTable(
  "memberships",
  {
    id: id(),
    spaceId: uuid().notNull(),
    ...asItsSpace,
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** The organisation that the person stands for here. */
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    roles: text().array().$type<SpaceRole[]>().notNull(),
    startsAt: moment().notNull().defaultNow(),
    endsAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.label, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "memberships_space",
    }).onUpdate("cascade"),
    check(
      "memberships_roles",
      sql`cardinality(${t.roles}) > 0 and ${t.roles} <@ array['organiser','chair','rapporteur','speaker','participant','interpreter','observer','member']`,
    ),
    check("memberships_period", sql`${t.endsAt} is null or ${t.endsAt} >= ${t.startsAt}`),
    index().on(t.accountId),
    index().on(t.organisationId),
    index().on(t.spaceId, t.id),
    ...readable({ unless: { when: `${viewer} is null`, readers: "false" } }),
    ...insertable(
      `space_id = any(${headed}) and exists (select from spaces s where s.id = space_id
          and (s.kind in ('activity', 'group') or s.kind = 'request' and account_id = ${viewer} and s.id in (select viewer_founded_spaces())))
        and organisation_id = (select a.organisation_id from accounts a where a.id = account_id)
        and (account_id = ${viewer} or space_id <> all(array(select viewer_founded_spaces())))`,
    ),
    // In a request they follow from being handed over and taken back.
    ...updatable(
      `space_id = any(${headed}) and exists (select from spaces s where s.id = space_id and s.kind <> 'request')`,
    ),
    forJobs(),
  ],
);

/** Who may read a RED item beside its author, each while a member of the space. */
export const redReaders = pgTable(
  "red_readers",
  {
    id: id(),
    itemId: uuid().notNull(),
    spaceId: uuid().notNull(),
    authorId: uuid().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** Set by the database. Names given before the transaction that made the item RED do not count: a trigger removes them. */
    namedIn: bigint({ mode: "bigint" }).notNull().default(sql`pg_current_xact_id()::text::bigint`),
    createdAt: createdAt(),
  },
  (t) => [
    unique("red_readers_once").on(t.itemId, t.accountId),
    index().on(t.accountId),
    index().on(t.authorId),
    ...readableBy("item_id = any(array(select viewer_red_lists()))"),
    ...insertable("viewer_may_name(item_id, space_id, author_id, account_id)"),
    ...deletable("viewer_may_unname(item_id)"),
  ],
);
