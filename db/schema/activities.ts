/** Workshops, meetings, trainings and conferences, with the people who take part and the rooms they meet in. */
import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  time,
  uuid,
} from "drizzle-orm/pg-core";
import { activityKinds } from "../../domain/activities";
import { accounts } from "./accounts";
import { asItsSpace, createdAt, id, localText, moment, revision } from "./columns";
import { countries, organisations } from "./organisations";
import {
  deletable,
  forJobs,
  headed,
  insertable,
  mine,
  readable,
  readableBy,
  updatable,
  viewer,
  viewerOrganisation,
  viewerRole,
} from "./rules";
import { type SpaceRole, spaces } from "./spaces";

const asHead = `space_id = any(${headed})`;

/** An activity is a space; its row is the space's own page and carries the space's label. */
export const activities = pgTable(
  "activities",
  {
    id: uuid().primaryKey(),
    ...asItsSpace,
    kind: text({ enum: activityKinds }).notNull(),
    title: localText().notNull(),
    summary: localText().notNull().default({}),
    objectives: localText().notNull().default({}),
    city: text().notNull(),
    address: text().notNull().default(""),
    mapUrl: text().notNull().default(""),
    countryCode: char({ length: 2 }).references(() => countries.code),
    /** IANA name of the zone in which the days and hours of the agenda are meant. */
    timeZone: text().notNull(),
    startsOn: date({ mode: "string" }).notNull(),
    endsOn: date({ mode: "string" }).notNull(),
    languages: text().array().notNull().default(sql`'{}'`),
    interpretation: text().array().notNull().default(sql`'{}'`),
    /** How many countries took part, where it is known beyond the participants entered. */
    countriesTotal: integer(),
    illustrative: boolean().notNull().default(false),
    closedAt: moment(),
    cancelledAt: moment(),
    cancelReason: text().notNull().default(""),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    foreignKey({
      columns: [t.id, t.label, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "activities_space",
    }).onUpdate("cascade"),
    check("activities_dates", sql`${t.endsOn} >= ${t.startsOn} and ${t.endsOn} < ${t.startsOn} + 1100`),
    index().on(t.startsOn, t.id),
    index().on(t.endsOn, t.id),
    ...readable({ space: "id" }),
    ...insertable(
      `id = any(${headed}) and exists (select from spaces s where s.id = activities.id and s.kind = 'activity')`,
    ),
    ...updatable(`id = any(${headed})`),
  ],
);

/** A person entered in an activity, with or without an account. Opens nothing by itself: a membership does. */
export const participants = pgTable(
  "participants",
  {
    id: id(),
    spaceId: uuid().notNull(),
    ...asItsSpace,
    accountId: uuid().references(() => accounts.id),
    name: text().notNull(),
    function: text().notNull().default(""),
    organisationId: uuid().references(() => organisations.id),
    languages: text().array().notNull().default(sql`'{}'`),
    roles: text().array().$type<SpaceRole[]>().notNull(),
    /** A speaker who agreed that the name is shown without signing in. */
    namePublic: boolean().notNull().default(false),
    /** Whether the person said yes: a speaker who has not is a conflict of the agenda. */
    confirmed: boolean().notNull().default(true),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.label, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "participants_space",
    }).onUpdate("cascade"),
    check("participants_roles", sql`cardinality(${t.roles}) > 0`),
    index().on(t.spaceId, t.name, t.id),
    index().on(t.accountId),
    ...readable({
      unless: { when: `${viewer} is null`, readers: "name_public and 'speaker' = any(roles)" },
    }),
    ...insertable(asHead),
    ...updatable(asHead),
    ...deletable(asHead),
  ],
);

/** E-mail of a participant: for the organisers, and for mail to the person. */
export const participantContacts = pgTable(
  "participant_contacts",
  {
    participantId: uuid()
      .primaryKey()
      .references(() => participants.id, { onDelete: "cascade" }),
    spaceId: uuid().notNull(),
    email: text().notNull(),
  },
  () => [
    ...readableBy(
      `exists (select from participants p where p.id = participant_id and (p.space_id = any(${mine}) or p.organisation_id = ${viewerOrganisation} or ${viewerRole} = 'organiser'))`,
    ),
    ...insertable(
      `${asHead} and exists (select from participants p where p.id = participant_id and p.space_id = participant_contacts.space_id)`,
    ),
    ...updatable(asHead),
    ...deletable(asHead),
    forJobs(),
  ],
);

export const rooms = pgTable(
  "rooms",
  {
    id: id(),
    spaceId: uuid().notNull(),
    ...asItsSpace,
    name: text().notNull(),
    position: integer().notNull().default(0),
    capacity: integer(),
    opensAt: time(),
    closesAt: time(),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.label, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "rooms_space",
    }).onUpdate("cascade"),
    index().on(t.spaceId, t.position),
    ...readable({}),
    ...insertable(asHead),
    ...updatable(asHead),
    ...deletable(asHead),
  ],
);
