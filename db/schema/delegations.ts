/** Who is invited to an activity: delegations with quota and deadline, the people they nominate, what they contribute. */
import { sql } from "drizzle-orm";
import {
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
import { nominationRoles, nominationStates } from "../../domain/delegations";
import { accounts } from "./accounts";
import { activities, participants } from "./activities";
import { asItsSpace, createdAt, id, localText, moment, revision } from "./columns";
import { organisations } from "./organisations";
import {
  delegate,
  forJobs,
  headed,
  insertable,
  mine,
  readable,
  readableBy,
  readableSql,
  reviewing,
  updatable,
  viewer,
  viewerOrganisation,
  viewerRole,
} from "./rules";
import { spaces } from "./spaces";

const asHead = `space_id = any(${headed})`;
/** The viewer looks after an invited organisation: its focal point or alternate. */
export const asked = "array(select viewer_asked_delegations())";
/** Those of an open invitation, before its deadline. */
const nominating = "array(select viewer_nominating_delegations())";

/** An administrator reads AMBER and stricter only as a member. */
const asMember = `(label < 2 or ${viewerRole} <> 'administrator' or space_id = any(${mine}))`;
const contributing = `viewer_may_contribute(delegation_id) and ${asMember}`;

/** An organisation invited to an activity. An open invitation is read by its focal points beside those of the page. */
export const delegations = pgTable(
  "delegations",
  {
    id: id(),
    spaceId: uuid()
      .notNull()
      .references(() => activities.id),
    ...asItsSpace,
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    quota: smallint().notNull(),
    answerUntil: moment().notNull(),
    note: text().notNull().default(""),
    /** The nominee who speaks for it. */
    headId: uuid(),
    /** The head once confirmed, for everybody who reads the participants. Set by the database. */
    headParticipantId: uuid().references(() => participants.id, { onDelete: "set null" }),
    /** A contribution is asked for until then; null: none is asked. */
    contributionUntil: moment(),
    /** The session of the draft that waits for the contribution. */
    contributionSessionId: uuid(),
    invitedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    declinedAt: moment(),
    declineReason: text().notNull().default(""),
    withdrawnAt: moment(),
    /** When it was invited last, and asked for a contribution last. */
    invitedAt: moment().notNull().defaultNow(),
    contributionAskedAt: moment(),
    /** When it was last reminded to name its people, and of its contribution. */
    remindedAt: moment(),
    contributionRemindedAt: moment(),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.label, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "delegations_space",
    }).onUpdate("cascade"),
    unique("delegations_once").on(t.spaceId, t.organisationId),
    check("delegations_quota", sql`${t.quota} between 1 and 500`),
    index().on(t.organisationId),
    index().on(t.headParticipantId),
    ...readableBy(
      readableSql({
        unless: { when: `${viewer} is null`, readers: "false" },
        beside: `id = any(${asked})`,
      }),
    ),
    ...insertable(
      `${asHead} and open and invited_by = ${viewer} and head_id is null and declined_at is null and decline_reason = '' and withdrawn_at is null`,
    ),
    ...updatable(`${asHead} or id = any(${asked})`),
    forJobs(),
  ],
);

/** Somebody whom a focal point proposes. Confirmed, it becomes a participant, and with an account a membership. */
export const nominations = pgTable(
  "nominations",
  {
    id: id(),
    delegationId: uuid()
      .notNull()
      .references(() => delegations.id),
    /** Set by the database, from the delegation. */
    spaceId: uuid().notNull().default("00000000-0000-0000-0000-000000000000"),
    /** Set by the database, from the delegation. */
    organisationId: uuid().notNull().default("00000000-0000-0000-0000-000000000000"),
    accountId: uuid().references(() => accounts.id),
    name: text().notNull(),
    function: text().notNull().default(""),
    email: text(),
    languages: text().array().notNull().default(sql`'{}'`),
    role: text({ enum: nominationRoles }).notNull(),
    state: text({ enum: nominationStates }).notNull().default("nominated"),
    reason: text().notNull().default(""),
    nominatedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: moment(),
    takenBackAt: moment(),
    participantId: uuid().references(() => participants.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    index().on(t.delegationId, t.id),
    index().on(t.spaceId, t.state),
    unique("nominations_once").on(t.delegationId, t.accountId),
    ...readableBy(
      `${asHead} and exists (select from activities a where a.id = space_id) or delegation_id = any(${asked})`,
    ),
    ...insertable(
      `delegation_id = any(${nominating}) and nominated_by = ${viewer} and state = 'nominated' and decided_by is null and decided_at is null and taken_back_at is null and reason = '' and participant_id is null
        and (account_id is null or exists (select from accounts a where a.id = account_id and a.organisation_id = ${viewerOrganisation}))`,
    ),
    ...updatable(
      `${asHead} or delegation_id = any(${asked})`,
      `${asHead} and (decided_by = ${viewer} or state = 'nominated' and decided_by is null) or delegation_id = any(${asked}) and state in ('nominated', 'withdrawn')`,
    ),
  ],
);

/** What a delegation brings: title, speaker, languages; its papers are documents of the activity. A draft until given in. */
export const contributions = pgTable(
  "contributions",
  {
    id: id(),
    delegationId: uuid()
      .notNull()
      .references(() => delegations.id),
    /** Set by the database, from the delegation. */
    spaceId: uuid().notNull().default("00000000-0000-0000-0000-000000000000"),
    /** Set by the database, from the delegation. */
    organisationId: uuid().notNull().default("00000000-0000-0000-0000-000000000000"),
    floor: smallint().notNull().default(0),
    open: boolean().notNull().default(false),
    label: smallint().notNull(),
    title: localText().notNull(),
    summary: localText().notNull().default({}),
    speakerId: uuid().references(() => participants.id, { onDelete: "set null" }),
    languages: text().array().notNull().default(sql`'{}'`),
    authorId: uuid()
      .notNull()
      .references(() => accounts.id),
    submittedAt: moment(),
    given: boolean().notNull().generatedAlwaysAs(sql`submitted_at is not null`),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.floor, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "contributions_space",
    }).onUpdate("cascade"),
    unique("contributions_once").on(t.delegationId),
    unique("contributions_standing").on(t.id, t.label, t.given),
    check("contributions_label", sql`${t.label} between ${t.floor} and 3`),
    ...readable({
      unless: {
        when: "submitted_at is null",
        readers: `space_id = any(${delegate}) and organisation_id = ${viewerOrganisation}`,
      },
      beside: `delegation_id = any(${asked}) and label <= (select viewer_ceiling()) and ${asMember}`,
    }),
    ...insertable(
      `${contributing} and author_id = ${viewer} and (speaker_id is null or exists (select from participants p where p.id = speaker_id and p.space_id = contributions.space_id))`,
    ),
    ...updatable(`${contributing} or submitted_at is not null and space_id = any(${reviewing})`),
  ],
);
