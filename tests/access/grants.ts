/** What each login may do at all. The policies decide which rows; nothing here may grow without being written here. */

const readByAll =
  "accounts account_contacts invitations countries country_roles organisations contact_points spaces " +
  "memberships red_readers activities participants participant_contacts rooms agenda_versions agenda_sessions " +
  "agenda_acts groups mandates milestones join_requests findings comments years year_delegations priorities positions " +
  "decisions documents document_versions downloads agenda_settings conflict_acceptances agenda_messages attendances " +
  "session_runs session_delays delegations nominations contributions " +
  "finding_steps finding_versions corroborations corrections sharing_requests finding_drafts attachments " +
  "terms places finding_legs finding_concealments seizures seized_drugs same_seizures related_findings finding_priorities " +
  "requests request_questions others_asked hand_overs request_steps request_findings answers answer_consents answer_findings notices notice_choices";

const list = (words: string) => words.split(" ");

/** Tables whose rows are written from a row of the table itself: whole rows, never a column. */
export const wholeTable: Record<string, Record<string, string[]>> = {
  enlace_web: {
    select: list(`${readByAll} audit_log submissions participant_imports saved_views`),
    insert: list(
      "account_sessions invitations countries country_roles organisations contact_points spaces memberships " +
        "red_readers activities participants participant_contacts rooms agenda_versions agenda_sessions agenda_acts " +
        "groups mandates milestones join_requests findings comments years year_delegations priorities positions " +
        "decisions documents document_versions downloads audit_log outbox submissions agenda_settings " +
        "conflict_acceptances agenda_messages attendances session_runs session_delays delegations nominations " +
        "contributions participant_imports saved_views notice_choices " +
        "finding_steps finding_versions corroborations corrections sharing_requests finding_drafts attachments " +
        "terms places finding_legs finding_concealments seizures seized_drugs " +
        "same_seizures related_findings finding_priorities " +
        "requests request_questions others_asked hand_overs request_steps request_findings answers answer_consents answer_findings",
    ),
    update: [],
    delete: list(
      "agenda_acts agenda_sessions conflict_acceptances contact_points country_roles participant_contacts " +
        "participant_imports participants red_readers rooms saved_views session_delays session_runs finding_legs finding_concealments " +
        "seizures seized_drugs same_seizures related_findings finding_priorities finding_drafts",
    ),
  },
  enlace_job: {
    select: list(
      `${readByAll} account_sessions credentials known_devices password_resets rate_limits outbox submissions`,
    ),
    insert: list(
      "accounts account_contacts account_sessions memberships credentials known_devices password_resets " +
        "rate_limits outbox audit_log notice_choices",
    ),
    update: list(
      "accounts account_contacts account_sessions invitations credentials known_devices password_resets " +
        "rate_limits outbox",
    ),
    delete: list(
      "account_sessions credentials known_devices password_resets rate_limits outbox submissions participant_imports notices",
    ),
  },
};

/** Columns that decide who reads: the web role changes none of them but these. */
export const decidingColumns = list(
  "id space_id floor open label author_id organisation_id account_id role focal_point alternate posted_from " +
    "posted_until disabled_at kind secret_hash roles starts_at ends_at revoked_at expires_at idle_until version " +
    "named_in own_readers item_id seizure_id other_id linked_by finding_id document_id priority_id created_at name_public delegation_id " +
    "contribution_id contribution_label contribution_given given participant_id session_id submitted_at withdrawn_at asked_id asking_id closed_at taken_back_at answer_id",
);

export const changeable = [
  ..."accounts.organisation_id accounts.role accounts.focal_point accounts.alternate accounts.posted_from".split(
    " ",
  ),
  ..."accounts.posted_until accounts.disabled_at account_sessions.revoked_at".split(" "),
  ..."invitations.secret_hash invitations.expires_at invitations.revoked_at country_roles.role".split(" "),
  ..."spaces.label spaces.open memberships.roles memberships.ends_at activities.kind priorities.kind".split(
    " ",
  ),
  ..."participants.account_id participants.organisation_id participants.roles participants.name_public".split(
    " ",
  ),
  ..."agenda_sessions.label agenda_sessions.kind agenda_sessions.starts_at findings.space_id findings.label comments.label".split(
    " ",
  ),
  ..."priorities.label documents.space_id documents.label document_versions.label contributions.label".split(
    " ",
  ),
  ..."contributions.submitted_at delegations.withdrawn_at nominations.participant_id nominations.role".split(
    " ",
  ),
  ..."findings.submitted_at findings.withdrawn_at comments.withdrawn_at".split(" "),
  ..."corroborations.label corroborations.withdrawn_at places.kind answers.label answers.withdrawn_at hand_overs.taken_back_at activities.closed_at nominations.taken_back_at".split(
    " ",
  ),
].sort();

/** Enabled but not forced, because functions that run as the owner read them, or hand a seat over and tell of it in them. */
export const notForced = list(
  "account_sessions accounts audit_head countries delegations memberships notice_choices notices organisations outbox participants " +
    "red_readers register_numbers requests spaces year_delegations",
);

/** Functions that run as the owner. Each new one is a door and is written here. */
export const definers = list(
  "become_red chain_audit disable_account end_posting end_posting_of enqueue_mail erase_history keep_register keep_structure move_account " +
    "next_number notice_addition notice_document notice_finding notice_mail number_version pass_seats renew_name seat_colleague take_leave take_request_step viewer viewer_acting_spaces viewer_amber_spaces " +
    "viewer_asked_delegations viewer_ceiling viewer_contacts viewer_delegate_spaces " +
    "viewer_delegation_years viewer_founded_spaces viewer_head_spaces viewer_invitations " +
    "viewer_looks_after viewer_may_administer viewer_may_administer_posting viewer_may_ask viewer_may_contribute " +
    "viewer_may_invite viewer_minute_spaces viewer_nominating_delegations viewer_organisation " +
    "viewer_posting_spaces viewer_reads_page viewer_red_candidates viewer_red_items viewer_review_spaces " +
    "viewer_role viewer_session viewer_session_id viewer_spaces " +
    "viewer_spaces_as viewer_speaks",
);

/** What the logins may call. None answers about what its caller may not read; three of these know no viewer at all. */
export const callable = list(
  "disable_account end_posting_of holds_seat is_active is_asked is_member is_posted keep_structure members_of move_account next_number " +
    "searchable speaks_in_priorities structure_of viewer viewer_amber_spaces viewer_asked_delegations viewer_ceiling " +
    "viewer_contacts viewer_delegate_spaces viewer_delegation_years viewer_founded_spaces viewer_head_spaces " +
    "viewer_invitations viewer_is_author viewer_is_proposer viewer_looks_after viewer_may_administer " +
    "viewer_may_administer_posting viewer_may_answer viewer_may_ask viewer_may_contribute viewer_may_invite viewer_may_name viewer_may_tell viewer_may_tell_delegation " +
    "viewer_may_tell_finding viewer_may_tell_group viewer_may_tell_person viewer_may_tell_request viewer_may_unname viewer_minute_spaces " +
    "viewer_nominating_delegations viewer_organisation viewer_posting_spaces viewer_red_candidates " +
    "viewer_red_items viewer_red_lists viewer_review_spaces viewer_role viewer_session_id viewer_spaces viewer_speaks",
);
