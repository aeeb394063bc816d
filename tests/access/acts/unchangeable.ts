/** What nobody changes once it stands, and what nobody erases: no column of it is granted. */
import type { Table } from "../model/world";
import { type Attempt, type Context, few, remove, update } from "./attempt";

const columns: Partial<Record<Table, string[]>> = {
  delegations: ["organisation_id", "space_id", "invited_by"],
  nominations: ["delegation_id", "account_id", "nominated_by"],
  contributions: ["delegation_id", "author_id", "organisation_id"],
  documents: ["contribution_id", "contribution_label"],
  attendances: ["participant_id", "session_id"],
  session_runs: ["session_id", "started_at", "marked_by"],
  session_delays: ["session_id", "planned_at", "later", "marked_by"],
  agenda_messages: ["version", "participant_id", "account_id", "sent_at"],
  conflict_acceptances: ["subject", "reason", "account_id"],
  agenda_settings: ["space_id"],
  finding_steps: ["kind", "version", "reason", "kept_reason", "label", "author_id", "created_at"],
  finding_versions: ["number", "title", "body", "structure", "label", "author_id", "created_at"],
  corroborations: ["finding_id", "author_id", "organisation_id"],
  attachments: [
    "finding_id",
    "label",
    "file_name",
    "storage_key",
    "thumbnail_key",
    "author_id",
    "created_at",
  ],
  finding_drafts: ["space_id", "author_id", "key", "created_at"],
  corrections: ["finding_id", "field", "proposed", "reason", "kept_reason", "version", "label"],
  sharing_requests: ["finding_id", "wanted_label", "wanted_space_id", "reason", "kept_reason", "label"],
  saved_views: ["account_id", "filter", "created_at"],
  participant_imports: ["space_id", "account_id", "rows", "created_at"],
  finding_legs: ["finding_id", "mode"],
  finding_concealments: ["finding_id", "concealment"],
  seizures: ["finding_id"],
  seized_drugs: ["finding_id", "seizure_id", "kilograms"],
  same_seizures: ["seizure_id", "other_id", "linked_by"],
  related_findings: ["finding_id", "linked_by"],
  finding_priorities: ["priority_id"],
  requests: ["asked_id", "organisation_id", "due_at", "closed_at", "urgency", "asking_id"],
  request_questions: ["title", "body"],
  others_asked: ["organisation_id"],
  hand_overs: ["account_id", "organisation_id", "author_id"],
  request_steps: ["kind", "due_at", "reason"],
  request_findings: ["finding_id"],
  answers: ["kind", "space_id", "author_id"],
  answer_consents: ["author_id"],
  answer_findings: ["finding_id"],
};

/** What those who wrote it may take back. */
const erasable = [
  ..."conflict_acceptances participant_imports session_runs session_delays".split(" "),
  ..."finding_legs finding_concealments seizures seized_drugs same_seizures related_findings".split(" "),
  "finding_priorities",
  "finding_drafts",
  "saved_views",
];

export function unchangeable(context: Context): Attempt[] {
  return Object.entries(columns).flatMap(([table, names]) => {
    const rows = context.world[table as Table] as { id?: string; space_id?: string }[];
    const [row] = few(context, rows, 1);
    if (!row) return [];
    const [id, key] = row.id ? [row.id, "id"] : [row.space_id ?? "", "space_id"];
    const changes = names.map((column) => ({
      act: `change ${column} of ${table}`,
      steps: [update(table, `${column} = ${column}`, id, key)],
      allowed: false,
    }));
    if (erasable.includes(table)) return changes;
    return [...changes, { act: `erase ${table}`, steps: [remove(table, id, key)], allowed: false }];
  });
}
