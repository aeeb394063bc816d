-- Row security on every table, forced on every one but those that functions of the owner read or write; and who may do what at all.

do $$
declare
  t text;
  read_by_functions text[] := array['accounts', 'account_sessions', 'memberships', 'organisations', 'countries', 'spaces',
    'red_readers', 'year_delegations', 'requests', 'delegations', 'participants', 'outbox', 'audit_head', 'register_numbers', 'notices', 'notice_choices'];
begin
  for t in select tablename from pg_tables where schemaname = 'public' and tablename not like 'enlace\_%' loop
    execute format('alter table %I enable row level security', t);
    if t = any(read_by_functions) then
      execute format('alter table %I no force row level security', t);
    else
      execute format('alter table %I force row level security', t);
    end if;
  end loop;
end $$;

revoke all on all tables in schema public from public, enlace_web, enlace_job;
revoke all on all functions in schema public from public, enlace_web, enlace_job;

-- What policies, guards and queries ask for. None answers about what its caller may not read; the rest is the owner's.
grant execute on function disable_account, end_posting_of, holds_seat, is_active, is_member, is_posted, members_of, move_account,
  next_number, searchable, speaks_in_priorities, viewer, viewer_amber_spaces, viewer_asked_delegations, viewer_ceiling,
  viewer_contacts, viewer_delegate_spaces, viewer_delegation_years, viewer_founded_spaces, viewer_head_spaces,
  viewer_invitations, viewer_is_author, viewer_is_proposer, viewer_looks_after, viewer_may_administer, viewer_may_administer_posting,
  viewer_may_contribute, viewer_may_invite, viewer_may_name, viewer_may_tell, viewer_may_tell_delegation,
  viewer_may_tell_group, viewer_may_tell_person, viewer_may_unname, viewer_minute_spaces, viewer_nominating_delegations,
  viewer_organisation, viewer_posting_spaces, viewer_red_candidates, viewer_red_items, viewer_red_lists,
  viewer_review_spaces, viewer_role, viewer_session_id, viewer_spaces, viewer_speaks to enlace_web, enlace_job;

-- What everybody may ask for; the policies decide which rows.
grant select on accounts, account_contacts, invitations, countries, country_roles, organisations,
  contact_points, spaces, memberships, red_readers, activities, participants, participant_contacts, rooms,
  agenda_versions, agenda_sessions, agenda_acts, groups, mandates, milestones, join_requests, findings, comments,
  years, year_delegations, priorities, positions, decisions, documents, document_versions, downloads,
  agenda_settings, conflict_acceptances, agenda_messages, attendances, session_runs, session_delays, delegations, nominations, contributions,
  terms, places, finding_legs, finding_concealments,
  related_findings, finding_priorities, seizures, seized_drugs, same_seizures
  to enlace_web, enlace_job;
grant select on audit_log, submissions, participant_imports, saved_views to enlace_web;
-- Whoever reads a session's hash is that session, also an interactive one from a calendar feed's.
grant select on account_sessions to enlace_job;
grant select (id, account_id, kind, device, created_at, last_seen_at, idle_until, expires_at, revoked_at) on account_sessions to enlace_web;

grant insert on account_sessions, invitations, countries, country_roles, organisations, contact_points, spaces,
  memberships, red_readers, activities, participants, participant_contacts, rooms, agenda_versions, agenda_sessions,
  agenda_acts, groups, mandates, milestones, join_requests, findings, comments, years, year_delegations, priorities,
  positions, decisions, documents, document_versions, downloads, audit_log, outbox, submissions, agenda_settings,
  conflict_acceptances, agenda_messages, attendances, session_runs, session_delays, delegations, nominations, contributions,
  participant_imports, saved_views, terms, places, finding_legs, finding_concealments,
  related_findings, finding_priorities, seizures, seized_drugs, same_seizures to enlace_web;

grant update (name, function, organisation_id, role, focal_point, alternate, languages, language, time_zone,
  posted_from, posted_until, disabled_at, revision) on accounts to enlace_web;
grant update (phone) on account_contacts to enlace_web;
grant update (revoked_at) on account_sessions to enlace_web;
grant update (secret_hash, expires_at, revoked_at) on invitations to enlace_web;
grant update (lead_organisation_id, revision) on countries to enlace_web;
grant update (role, region, "from", until, revision) on country_roles to enlace_web;
grant update (name, full_name, type, languages, website, revision) on organisations to enlace_web;
grant update (service, hours, languages, phone, email, secure_channel, verified_at, verified_by, revision) on contact_points to enlace_web;
grant update (label, label_reason, open) on spaces to enlace_web;
grant update (roles, ends_at) on memberships to enlace_web;
grant update (kind, title, summary, objectives, city, address, map_url, country_code, time_zone, starts_on, ends_on,
  languages, interpretation, countries_total, illustrative, closed_at, cancelled_at, cancel_reason, revision) on activities to enlace_web;
grant update (account_id, name, function, organisation_id, languages, roles, name_public, confirmed, revision) on participants to enlace_web;
grant update (email) on participant_contacts to enlace_web;
grant update (columns) on participant_imports to enlace_web;
grant update (name, revision) on saved_views to enlace_web;
grant update (name, position, capacity, opens_at, closes_at, revision) on rooms to enlace_web;
grant update (label, kind, title, summary, starts_at, minutes, room_ids, plenary, languages, interpretation, speaker_ids,
  organisation_ids, interpreter_ids, items, fixed, revision) on agenda_sessions to enlace_web;
grant update (undone_at) on agenda_acts to enlace_web;
grant update (levels, walk, day_from, day_until, step, revision) on agenda_settings to enlace_web;
grant update (notices, note, excluded, queued_at, failure, revision) on agenda_messages to enlace_web;
grant update (state, marked_at, marked_by) on attendances to enlace_web;
grant update (ended_at) on session_runs to enlace_web;
grant update (quota, answer_until, note, head_id, contribution_until, contribution_session_id, declined_at,
  decline_reason, withdrawn_at, invited_at, contribution_asked_at, reminded_at, contribution_reminded_at, revision) on delegations to enlace_web;
grant update (name, function, email, languages, role, state, reason, decided_by, decided_at, taken_back_at, participant_id,
  revision) on nominations to enlace_web;
grant update (label, title, summary, speaker_id, languages, submitted_at, revision) on contributions to enlace_web;
grant update (title, summary, objectives, launched_at_id, dormant_at, concluded_at, revision) on groups to enlace_web;
grant update (title, due_on, state, revision) on milestones to enlace_web;
grant update (decision, decision_reason, decided_by, decided_at) on join_requests to enlace_web;
grant update (space_id, label, label_reason, title, body, observed_from, observed_until,
  observed_country, observed_place_id, observed_locality, source, information, handling, handling_note, kept_reason,
  submitted_at, withdrawn_at, updated_at, revision) on findings to enlace_web;
grant update (label, body, kept_reason, withdrawn_at) on comments to enlace_web;
grant update (label, label_reason, kind, number, title, text, reasons, state, lead_group_id, updated_at, revision) on priorities to enlace_web;
grant update (space_id, label, label_reason, title, symbol, status, original_language, dated_on, updated_at, revision) on documents to enlace_web;
grant update (label) on document_versions to enlace_web;

grant update (names, position, kilograms, retired_at, revision) on terms to enlace_web;
grant update (kind, name, unlocode, latitude, longitude, revision) on places to enlace_web;
grant update (seized_on, country_code, place_id, locality, place_kind, mode, concealment, produced_in, departed_from, transit,
  destination, arrested) on seizures to enlace_web;

grant delete on country_roles, contact_points, participants, participant_contacts, rooms, agenda_sessions, agenda_acts,
  conflict_acceptances, red_readers, participant_imports, saved_views, session_runs, session_delays, finding_legs, finding_concealments,
  related_findings, finding_priorities, seizures, seized_drugs, same_seizures to enlace_web;

-- Sign-in, invitations and jobs.
grant insert, update on accounts, account_contacts, account_sessions to enlace_job;
grant insert on memberships to enlace_job;
grant update on invitations to enlace_job;
grant select, insert, update, delete on credentials, known_devices, password_resets, rate_limits to enlace_job;
grant select, update on outbox to enlace_job;
grant insert on outbox to enlace_job;
grant update (sent_at, failure) on agenda_messages to enlace_job;
grant update (reminded_at, contribution_reminded_at) on delegations to enlace_job;
grant update (reminded_at) on contact_points to enlace_job;
grant select, delete on submissions to enlace_job;
grant insert on audit_log to enlace_job;
grant delete on account_sessions, outbox to enlace_job;
-- Lists that nobody came back to: the job sees when they came, and nothing that stands in them.
grant select (id, created_at), delete on participant_imports to enlace_job;

-- The owner may read the trail to verify its chain (npm run audit:verify); nobody else gains anything.
do $$
begin
  drop policy if exists owner_verifies on audit_log;
  execute format('create policy owner_verifies on audit_log for select to %I using (true)', current_user);
end $$;

-- What an open invitation shows of its activity is read by a function of the owner (viewer_invitations).
do $$
begin
  drop policy if exists owner_invites on activities;
  execute format('create policy owner_invites on activities for select to %I using (true)', current_user);
end $$;
