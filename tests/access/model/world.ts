/** The rows of a generated world, by table, with the columns that the model of the access rule speaks about. */

export type Label = 0 | 1 | 2 | 3 | 4;
export type Moment = string | null;

export type Account = {
  id: string;
  organisation_id: string;
  role: "administrator" | "organiser" | "member";
  focal_point: boolean;
  alternate: boolean;
  posted_from: string;
  posted_until: Moment;
  disabled_at: Moment;
};
export type Session = {
  id: string;
  account_id: string;
  kind: "interactive" | "feed" | "token";
  secret_hash: string;
  idle_until: string;
  expires_at: string;
  revoked_at: Moment;
};
export type Space = {
  id: string;
  kind: "activity" | "group" | "year" | "request" | "commons";
  label: Label;
  open: boolean;
  author_id: string | null;
};
export type Membership = {
  id: string;
  space_id: string;
  account_id: string;
  organisation_id: string;
  roles: string[];
  starts_at: string;
  ends_at: Moment;
};
export type Owned = { id: string; space_id: string };
export type Post = Owned & { label: Label; author_id: string; organisation_id: string };
/** `own_readers`: it was RED before what it stands under was. */
export type Reply = Post & { own_readers?: boolean };
export type OnFinding = Reply & { finding_id: string };
/** Asked of a finding's author. */
export type Asked = OnFinding & { decision: string | null };
export type Participant = Owned & {
  account_id: string | null;
  organisation_id: string | null;
  roles: string[];
  name_public: boolean;
};
export type Delegation = Owned & {
  organisation_id: string;
  quota: number;
  answer_until: string;
  contribution_until: Moment;
  declined_at: Moment;
  withdrawn_at: Moment;
  head_id: string | null;
};
export type NominationState = "nominated" | "confirmed" | "waiting" | "refused" | "withdrawn";

export type World = {
  countries: { code: string; lead_organisation_id: string | null }[];
  country_roles: { id: string; country_code: string }[];
  organisations: { id: string; country_code: string | null }[];
  contact_points: { id: string; organisation_id: string }[];
  accounts: Account[];
  account_contacts: { account_id: string }[];
  account_sessions: Session[];
  credentials: { account_id: string }[];
  known_devices: { secret_hash: string; account_id: string }[];
  password_resets: { id: string; account_id: string }[];
  rate_limits: { key: string }[];
  register_numbers: { register: string }[];
  audit_head: { one: number }[];
  audit_log: { seq: number; act: string }[];
  outbox: { id: string; account_id: string | null }[];
  submissions: { account_id: string; key: string }[];
  notices: {
    id: string;
    account_id: string;
    topic: string;
    kind: string;
    item_id: string;
    event_id: string;
  }[];
  notice_choices: { account_id: string; topic: string }[];
  saved_views: { id: string; account_id: string }[];
  invitations: { id: string; organisation_id: string; invited_by: string }[];
  spaces: Space[];
  memberships: Membership[];
  activities: { id: string }[];
  groups: { id: string }[];
  years: { id: string }[];
  year_delegations: (Owned & { organisation_id: string })[];
  participants: Participant[];
  participant_contacts: { participant_id: string; space_id: string }[];
  participant_imports: (Owned & { account_id: string; created_at: string })[];
  rooms: Owned[];
  agenda_versions: (Owned & { number: number })[];
  /** `session_id` is the same in every version. */
  agenda_sessions: (Owned & { label: Label; version: number; kind: string; session_id: string })[];
  agenda_acts: (Owned & { account_id: string })[];
  agenda_settings: { space_id: string }[];
  conflict_acceptances: (Owned & { account_id: string })[];
  agenda_messages: (Owned & {
    version: number;
    participant_id: string;
    account_id: string | null;
    queued_at?: string;
    /** An organiser left it out. */
    excluded?: boolean;
  })[];
  attendances: (Owned & { participant_id: string; session_id: string | null; marked_by: string })[];
  session_runs: (Owned & { session_id: string })[];
  session_delays: (Owned & { session_id: string })[];
  delegations: Delegation[];
  nominations: (Owned & { delegation_id: string; account_id: string | null; state: NominationState })[];
  contributions: (Post & { delegation_id: string; submitted_at: Moment })[];
  mandates: Owned[];
  milestones: Owned[];
  join_requests: (Owned & { account_id: string })[];
  findings: (Post & { submitted_at: Moment; withdrawn_at: Moment; state?: string; version?: number })[];
  comments: (Reply & { finding_id: string; withdrawn_at: Moment; kind?: string })[];
  finding_steps: (OnFinding & { kind: string; version: number })[];
  finding_versions: (OnFinding & { number: number })[];
  corroborations: (OnFinding & { withdrawn_at: Moment })[];
  attachments: (OnFinding & { removed_at: Moment })[];
  finding_drafts: (Owned & { author_id: string })[];
  corrections: Asked[];
  sharing_requests: (Asked & { wanted_label: Label | null; wanted_space_id: string | null })[];
  /** `contribution_id`: it is a paper of that contribution. */
  documents: (Post & { contribution_id?: string; status?: string })[];
  document_versions: (Reply & { document_id: string })[];
  downloads: (Owned & { document_version_id: string; account_id: string | null })[];
  priorities: (Post & { state: string })[];
  positions: (Reply & { priority_id: string })[];
  decisions: Post[];
  terms: { id: string; code: string }[];
  places: { id: string; kind: string }[];
  finding_legs: { id: string; finding_id: string }[];
  finding_concealments: { id: string; finding_id: string; concealment: string }[];
  seizures: { id: string; finding_id: string; arrested: number | null }[];
  seized_drugs: { id: string; seizure_id: string; finding_id: string; kilograms: number | null }[];
  same_seizures: { id: string; seizure_id: string; other_id: string; linked_by: string }[];
  related_findings: { id: string; finding_id: string; other_id: string; linked_by: string }[];
  finding_priorities: { id: string; finding_id: string; priority_id: string }[];
  /** `id` is that of its space. */
  requests: {
    id: string;
    author_id: string;
    organisation_id: string;
    asked_id: string;
    asking_id: string;
    due_at: string;
    closed_at: Moment;
  }[];
  request_questions: { id: string }[];
  others_asked: (Owned & { organisation_id: string })[];
  hand_overs: (Owned & { account_id: string; organisation_id: string; taken_back_at: Moment })[];
  request_steps: (Owned & { kind: string })[];
  request_findings: (Owned & { finding_id: string })[];
  answers: (Post & { kind: string; withdrawn_at: Moment })[];
  answer_consents: { id: string; answer_id: string }[];
  answer_findings: { id: string; answer_id: string; finding_id: string }[];
  red_readers: (Owned & { item_id: string; author_id: string; account_id: string })[];
};

export type Table = keyof World;
export type RowOf<T extends Table> = World[T][number];

/** The columns that name a row, where it is not `id`. */
const keys: { [T in Table]?: string[] } = {
  countries: ["code"],
  account_contacts: ["account_id"],
  credentials: ["account_id"],
  known_devices: ["secret_hash"],
  rate_limits: ["key"],
  register_numbers: ["register"],
  audit_head: ["one"],
  audit_log: ["seq"],
  submissions: ["account_id", "key"],
  notice_choices: ["account_id", "topic"],
  participant_contacts: ["participant_id"],
  agenda_settings: ["space_id"],
};

export function keyColumns(table: Table): string[] {
  return keys[table] ?? ["id"];
}

export function keyOf(table: Table, row: object): string {
  return keyColumns(table)
    .map((column) => String((row as Record<string, unknown>)[column]))
    .join(" ");
}
