-- Integrity that a column cannot state: what a row takes from its room, what an update may not change, the audit chain.

-- A row that follows its space takes the label and openness of the space; the foreign key keeps them (on update cascade).
create or replace function take_space() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  at_home uuid := case when tg_argv[0] = 'id' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'space_id')::uuid end;
begin
  select s.label, s.open into new.label, new.open from spaces s where s.id = at_home;
  return new;
end $$;

-- A post takes its floor from its space and is never looser than it; a tightened space carries it along.
create or replace function take_floor() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.space_id <> old.space_id then
    select s.label, s.open into new.floor, new.open from spaces s where s.id = new.space_id;
  elsif new.floor > old.floor and new.floor > new.label then
    new.label := new.floor;
  end if;
  if new.space_id = '00000000-0000-7000-8000-000000000001'::uuid and new.label > 1 then
    raise check_violation using message = 'the commons takes CLEAR and GREEN', constraint = 'commons_label';
  end if;
  return new;
end $$;

-- A reply takes space and floor from its parent (a table and the column that names it). Under a RED parent whoever reads
-- that reads it, unless it was RED before, or stayed RED when the parent was loosened: then tightening the parent must not show
-- it to more.
create or replace function take_parent() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    execute format('select p.space_id, p.label from %I p where p.id = $1', tg_argv[0])
      into new.space_id, new.floor using (to_jsonb(new) ->> tg_argv[1])::uuid;
    new.own_readers := new.label = 4 and new.floor < 4;
  elsif new.floor > old.floor and new.floor > new.label then
    new.label := new.floor;
  elsif new.label = 4 and (old.label < 4 or new.floor < old.floor) then
    new.own_readers := true;
  end if;
  if new.space_id = '00000000-0000-7000-8000-000000000001'::uuid and new.label > 1 then
    raise check_violation using message = 'the commons takes CLEAR and GREEN', constraint = 'commons_label';
  end if;
  return new;
end $$;

-- Only the author loosens or moves, with a reason that is kept (a reply has no place for one and is never loosened);
-- who does not head the year puts no priority into consultation and adopts none; author, organisation and submission stay what they were; who merely reviews
-- (rapporteur, chair) corrects the evaluation and tightens the label, and nothing else.
create or replace function guard_post() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
  reviewable text[] := array['label', 'floor', 'open', 'revision', 'updated_at', 'source', 'information', 'state', 'state_at'];
begin
  -- A cascade from the space runs as the owner; without a viewer no policy lets the web role come here.
  if current_user <> session_user or viewer() is null then
    return new;
  end if;
  if new.space_id <> old.space_id and new.space_id not in (select viewer_posting_spaces()) then
    raise insufficient_privilege;
  end if;
  if new.author_id is distinct from old.author_id or before -> 'organisation_id' is distinct from after -> 'organisation_id'
     or before -> 'created_at' is distinct from after -> 'created_at' then
    raise insufficient_privilege;
  end if;
  if (new.label < old.label or new.space_id <> old.space_id) and coalesce(after ->> 'label_reason', '') = '' then
    raise check_violation using message = 'loosening needs a reason', constraint = 'reason_for_loosening';
  end if;
  if tg_argv[0] = 'headed' and before ->> 'state' <> after ->> 'state' and after ->> 'state' not in ('draft', 'proposed', 'withdrawn')
     and old.space_id not in (select viewer_head_spaces()) then
    raise insufficient_privilege;
  end if;
  if not (case tg_table_name when 'priorities' then viewer_is_proposer(old.space_id, old.author_id, (before ->> 'organisation_id')::uuid)
    else viewer_is_author(old.space_id, old.author_id, (before ->> 'organisation_id')::uuid) end) then
    if new.label < old.label then
      raise insufficient_privilege;
    end if;
    if tg_argv[0] = 'reviewed' and (before - reviewable) <> (after - reviewable) then
      raise insufficient_privilege;
    end if;
  end if;
  return new;
end $$;

-- Becoming RED: names given before this transaction do not count.
create or replace function become_red() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from red_readers r where r.item_id = new.id and r.named_in <> pg_current_xact_id()::text::bigint;
  return new;
end $$;

-- The transaction in which a name was given is the database's to say. A name given before is given anew, so that whoever
-- tightens an item to RED once more finds the readers that they named.
create or replace function renew_name() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.named_in := pg_current_xact_id()::text::bigint;
  delete from red_readers r
    where r.item_id = new.item_id and r.account_id = new.account_id and r.named_in <> new.named_in;
  return new;
end $$;

-- A space never closes again, its kind and author stay, and only its author loosens it.
create or replace function guard_space() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.kind <> old.kind or new.author_id is distinct from old.author_id or old.open and not new.open
     or new.label < old.label and old.author_id is distinct from viewer() then
    raise insufficient_privilege;
  end if;
  if new.label < old.label and new.label_reason = '' then
    raise check_violation using message = 'loosening needs a reason', constraint = 'reason_for_loosening';
  end if;
  return new;
end $$;

-- The label is the one thing about a published version that may change.
create or replace function guard_version() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  may_change text[] := array['label', 'floor', 'open'];
begin
  if old.version > 0 and (to_jsonb(old) - may_change) <> (to_jsonb(new) - may_change)
     or old.version > 0 and new.label < old.label or new.version <> old.version or new.space_id <> old.space_id then
    raise insufficient_privilege;
  end if;
  return new;
end $$;

-- A session that is tightened is tightened in every version of the agenda; a looser one loosens none. As the caller, who
-- heads the space and so reads them all.
create or replace function carry_versions() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  update agenda_sessions s set label = new.label
    where s.space_id = new.space_id and s.session_id = new.session_id and s.id <> new.id and s.label < new.label;
  return null;
end $$;

-- Nobody changes their own posting, role or flags; a focal point ends a posting of its organisation, and revives none.
create or replace function guard_account() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if viewer() is null then
    return new;
  end if;
  if old.id = viewer() and (new.organisation_id, new.role, new.focal_point, new.alternate, new.posted_from, new.posted_until, new.disabled_at)
     is distinct from (old.organisation_id, old.role, old.focal_point, old.alternate, old.posted_from, old.posted_until, old.disabled_at) then
    raise insufficient_privilege;
  end if;
  if viewer_role() <> 'administrator' and old.id <> viewer()
     and ((new.organisation_id, new.role, new.focal_point, new.alternate, new.disabled_at, new.posted_from)
       is distinct from (old.organisation_id, old.role, old.focal_point, old.alternate, old.disabled_at, old.posted_from)
       or new.posted_until is distinct from old.posted_until
         and (new.posted_until is null or old.posted_until is not null and new.posted_until > old.posted_until)) then
    raise insufficient_privilege;
  end if;
  return new;
end $$;

-- What an organisation is decides whether it speaks in priorities: the administrator says it.
create or replace function guard_organisation() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.type <> old.type and viewer() is not null and viewer_role() <> 'administrator' then
    raise insufficient_privilege;
  end if;
  return new;
end $$;

-- When a posting ends or changes, or an account is disabled, its memberships and sessions end with it.
create or replace function end_posting() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.organisation_id <> old.organisation_id or new.disabled_at is not null and old.disabled_at is null
     or new.posted_until is distinct from old.posted_until and new.posted_until <= statement_timestamp() then
    update memberships m set ends_at = greatest(m.starts_at, statement_timestamp())
      where m.account_id = new.id and (m.ends_at is null or m.ends_at > statement_timestamp());
    update account_sessions s set revoked_at = statement_timestamp() where s.account_id = new.id and s.revoked_at is null;
  elsif new.role <> old.role or new.focal_point <> old.focal_point or new.alternate <> old.alternate then
    update account_sessions s set revoked_at = statement_timestamp() where s.account_id = new.id and s.revoked_at is null;
  end if;
  return new;
end $$;

-- A session of one's own may be ended and nothing else: no revival, no longer life.
create or replace function guard_account_session() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if viewer() is not null
     and ((to_jsonb(old) - 'revoked_at') <> (to_jsonb(new) - 'revoked_at') or old.revoked_at is not null or new.revoked_at is null) then
    raise insufficient_privilege;
  end if;
  return new;
end $$;

-- A room in use stays: sessions of any version keep their place.
create or replace function guard_room() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from agenda_sessions s where s.space_id = old.space_id and old.id = any(s.room_ids)) then
    raise foreign_key_violation using message = 'the room is in use', constraint = 'rooms_in_use';
  end if;
  return old;
end $$;

-- What hangs on a delegation takes space and organisation from it; a contribution its floor as well, since a focal point
-- reads the invitation and not the space.
create or replace function take_delegation() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  select d.space_id, d.organisation_id into new.space_id, new.organisation_id from delegations d where d.id = new.delegation_id;
  if tg_argv[0] = 'floor' then
    select d.label, d.open into new.floor, new.open from delegations d where d.id = new.delegation_id;
  end if;
  return new;
end $$;

-- A paper of a contribution is at least as strict as that, a draft with it, carried along when it is tightened, and
-- stays with it.
create or replace function take_contribution() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    select c.label, c.given into new.contribution_label, new.contribution_given from contributions c where c.id = new.contribution_id;
  elsif new.space_id <> old.space_id then
    raise insufficient_privilege;
  elsif new.contribution_label > old.contribution_label and new.contribution_label > new.label then
    new.label := new.contribution_label;
  end if;
  return new;
end $$;

-- Organisers set places, dates and what is asked; focal points name the head and decline. The head's participant
-- follows from the nominations.
create or replace function guard_delegation() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  may_change text[] := array['label', 'open', 'head_participant_id', 'revision'];
begin
  if current_user <> session_user or viewer() is null then
    return new;
  end if;
  if new.space_id in (select viewer_head_spaces()) then
    may_change := may_change || array['quota', 'answer_until', 'note', 'contribution_until', 'contribution_session_id', 'withdrawn_at',
      'invited_at', 'contribution_asked_at', 'reminded_at', 'contribution_reminded_at'];
  end if;
  if new.id in (select viewer_asked_delegations()) then
    may_change := may_change || array['head_id', 'declined_at', 'decline_reason'];
  end if;
  if (to_jsonb(old) - may_change) <> (to_jsonb(new) - may_change) then
    raise insufficient_privilege;
  end if;
  if new.head_id is distinct from old.head_id and new.head_id is not null and not exists (
    select from nominations n where n.id = new.head_id and n.delegation_id = new.id and n.state in ('nominated', 'confirmed')) then
    raise insufficient_privilege;
  end if;
  new.head_participant_id := (
    select n.participant_id from nominations n where n.id = new.head_id and n.delegation_id = new.id and n.state = 'confirmed');
  return new;
end $$;

-- A delegation has so many places and no more. Organisers decide about who is nominated; focal points nominate, correct
-- and renew until the deadline, and take a name back at any time. What waits for a decision carries none.
create or replace function guard_nomination() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  decides text[] := array['state', 'reason', 'decided_by', 'decided_at', 'participant_id', 'revision'];
  describes text[] := array['name', 'function', 'email', 'languages', 'role', 'state', 'revision'];
  may_change text[] := '{}';
  takes_place boolean := new.state in ('nominated', 'confirmed');
begin
  if current_user <> session_user or viewer() is null then
    return new;
  end if;
  if tg_op = 'UPDATE' then
    if old.state <> 'withdrawn' and new.state <> 'withdrawn' and new.space_id in (select viewer_head_spaces()) then
      may_change := decides;
    end if;
    if new.state = 'withdrawn' and new.delegation_id in (select viewer_asked_delegations()) then
      may_change := may_change || array['state', 'revision'] || case when old.state <> 'withdrawn' then array['taken_back_at'] end;
    end if;
    if old.state in ('nominated', 'withdrawn') and new.state = 'nominated' and new.delegation_id in (select viewer_nominating_delegations()) then
      may_change := may_change || describes;
    end if;
    if (to_jsonb(old) - may_change) <> (to_jsonb(new) - may_change) then
      raise insufficient_privilege;
    end if;
    if new.participant_id is distinct from old.participant_id and new.participant_id is not null
       and not exists (select from participants p where p.id = new.participant_id and p.space_id = new.space_id) then
      raise insufficient_privilege;
    end if;
    if new.state = 'nominated' then
      new.decided_by := null;
      new.decided_at := null;
      new.reason := '';
    end if;
    takes_place := takes_place and old.state not in ('nominated', 'confirmed');
  end if;
  if takes_place then
    perform pg_advisory_xact_lock(hashtextextended('delegation ' || new.delegation_id, 0));
    if (select count(*) from nominations n where n.delegation_id = new.delegation_id and n.id <> new.id and n.state in ('nominated', 'confirmed'))
       >= (select d.quota from delegations d where d.id = new.delegation_id) then
      raise check_violation using message = 'no place is left', constraint = 'nominations_quota';
    end if;
  end if;
  return new;
end $$;

-- A contribution stays with its delegation, is not loosened (it has no place for a reason), and stays given in. Who
-- merely reviews (rapporteur, chair) tightens its label. Its speaker takes part in the activity.
create or replace function guard_contribution() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  may_change text[] := array['label', 'given', 'revision'];
begin
  if current_user <> session_user or viewer() is null then
    return new;
  end if;
  if viewer_may_contribute(new.delegation_id) then
    may_change := may_change || array['title', 'summary', 'speaker_id', 'languages', 'submitted_at'];
  end if;
  if new.speaker_id is distinct from old.speaker_id and new.speaker_id is not null
     and not exists (select from participants p where p.id = new.speaker_id and p.space_id = new.space_id) then
    raise insufficient_privilege;
  end if;
  if (to_jsonb(old) - may_change) <> (to_jsonb(new) - may_change) or new.label < old.label
     or old.submitted_at is not null and new.submitted_at is null then
    raise insufficient_privilege;
  end if;
  return new;
end $$;

-- Writes the next link of the audit chain. The text that is hashed is stated once more in db/audit-chain.ts.
create or replace function chain_audit() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head%rowtype;
begin
  select * into head from audit_head where one = 1 for update;
  new.seq := head.seq + 1;
  new.at := date_trunc('milliseconds', clock_timestamp());
  new.hash := encode(sha256(convert_to(concat_ws('|', head.hash, new.seq,
    to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), coalesce(new.account_id::text, ''), new.act, coalesce(new.subject_id::text, '')), 'UTF8')), 'hex');
  update audit_head set seq = new.seq, hash = new.hash where one = 1;
  return new;
end $$;

-- Mail goes to a job in the transaction that wrote it.
create or replace function enqueue_mail() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job('send-mail', json_build_object('id', new.id), job_key => 'mail:' || new.id, max_attempts => 12);
  return new;
end $$;

-- Open pages hear that something changed: a topic and a version, never content. They read again as their own viewer.
create or replace function tell() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_notify('enlace', tg_argv[0] || ':' || (to_jsonb(coalesce(new, old)) ->> 'space_id') || ' ' || coalesce(to_jsonb(new) ->> 'number', ''));
  return null;
end $$;

-- What happens to a session is told with the session: whether somebody may hear it is asked as that listener, under the
-- policies (db/queries/live.ts).
create or replace function tell_session() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  changed jsonb := to_jsonb(coalesce(new, old));
begin
  perform pg_notify('enlace', 'run:' || (changed ->> 'space_id') || ':' || (changed ->> 'session_id') || ' ');
  return null;
end $$;

-- A register remembers the highest number in use, whoever wrote it.
create or replace function keep_register() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  name text := case tg_table_name when 'decisions' then 'decisions ' || (to_jsonb(new) ->> 'year')
    when 'document_versions' then 'document_versions ' || (to_jsonb(new) ->> 'document_id') || ' ' || (to_jsonb(new) ->> 'language')
    else 'priorities ' || (to_jsonb(new) ->> 'space_id') || ' ' || (to_jsonb(new) ->> 'kind') end;
begin
  insert into register_numbers as r (register, last) values (name, new.number)
    on conflict (register) do update set last = greatest(r.last, excluded.last);
  return new;
end $$;

-- A version takes the next number of its document and language, also past those that its writer may not read. Whether it
-- may be written the policy asks right after, and what it refuses has counted nothing.
create or replace function number_version() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into register_numbers as r (register, last)
    values ('document_versions ' || new.document_id || ' ' || new.language, 1)
    on conflict (register) do update set last = r.last + 1 returning r.last into new.number;
  return new;
end $$;

do $$
declare
  t text;
begin
  foreach t in array array['priorities', 'decisions', 'document_versions'] loop
    execute format('create or replace trigger keep_register after insert on %I for each row execute function keep_register()', t);
  end loop;
  foreach t in array array['memberships', 'participants', 'rooms', 'agenda_versions', 'mandates', 'milestones', 'delegations'] loop
    execute format('create or replace trigger take_space before insert on %I for each row execute function take_space(''space_id'')', t);
  end loop;
  foreach t in array array['activities', 'groups', 'years'] loop
    execute format('create or replace trigger take_space before insert on %I for each row execute function take_space(''id'')', t);
  end loop;
  foreach t in array array['agenda_sessions', 'findings', 'priorities', 'decisions', 'documents'] loop
    execute format('create or replace trigger take_floor before insert or update on %I for each row execute function take_floor()', t);
  end loop;
  foreach t in array array['findings', 'documents', 'comments', 'document_versions'] loop
    execute format('create or replace trigger guard_post before update on %I for each row execute function guard_post(''reviewed'')', t);
    execute format('create or replace trigger become_red after update on %I for each row
      when (new.label = 4 and old.label < 4) execute function become_red()', t);
  end loop;
  execute 'create or replace trigger guard_post before update on priorities for each row execute function guard_post(''headed'')';
  execute 'create or replace trigger take_parent before insert or update on comments for each row execute function take_parent(''findings'', ''finding_id'')';
  execute 'create or replace trigger take_parent before insert or update on positions for each row execute function take_parent(''priorities'', ''priority_id'')';
  execute 'create or replace trigger take_parent before insert or update on document_versions for each row execute function take_parent(''documents'', ''document_id'')';
  execute 'create or replace trigger number_version before insert on document_versions for each row
    when (new.number = 0) execute function number_version()';
  execute 'create or replace trigger renew_name before insert on red_readers for each row execute function renew_name()';
  execute 'create or replace trigger guard_space before update on spaces for each row execute function guard_space()';
  execute 'create or replace trigger guard_version before update on agenda_sessions for each row execute function guard_version()';
  execute 'create or replace trigger carry_versions after update of label on agenda_sessions for each row
    when (new.label > old.label and pg_trigger_depth() = 0) execute function carry_versions()';
  execute 'create or replace trigger guard_account before update on accounts for each row execute function guard_account()';
  execute 'create or replace trigger guard_organisation before update on organisations for each row execute function guard_organisation()';
  execute 'create or replace trigger end_posting after update on accounts for each row execute function end_posting()';
  execute 'create or replace trigger guard_account_session before update on account_sessions for each row execute function guard_account_session()';
  execute 'create or replace trigger take_delegation before insert on nominations for each row execute function take_delegation()';
  execute 'create or replace trigger take_delegation before insert on contributions for each row execute function take_delegation(''floor'')';
  execute 'create or replace trigger take_floor before update on contributions for each row execute function take_floor()';
  execute 'create or replace trigger take_contribution before insert or update on documents for each row
    when (new.contribution_id is not null) execute function take_contribution()';
  execute 'create or replace trigger guard_delegation before update on delegations for each row execute function guard_delegation()';
  execute 'create or replace trigger guard_nomination before insert or update on nominations for each row execute function guard_nomination()';
  execute 'create or replace trigger guard_contribution before update on contributions for each row execute function guard_contribution()';
  execute 'create or replace trigger tell after insert on agenda_acts for each row execute function tell(''draft'')';
  execute 'create or replace trigger tell after insert on agenda_versions for each row execute function tell(''agenda'')';
  execute 'create or replace trigger tell after insert or update on agenda_messages for each row execute function tell(''messages'')';
  execute 'create or replace trigger tell after insert or update or delete on session_runs for each row execute function tell_session()';
  execute 'create or replace trigger tell after insert or delete on session_delays for each row execute function tell_session()';
  execute 'create or replace trigger tell after insert or update on attendances for each row execute function tell(''attendance'')';
  execute 'create or replace trigger guard_room before delete on rooms for each row execute function guard_room()';
  execute 'create or replace trigger chain_audit before insert on audit_log for each row execute function chain_audit()';
  execute 'create or replace trigger enqueue_mail after insert on outbox for each row execute function enqueue_mail()';
end $$;

insert into audit_head (one, seq, hash) values (1, 0, '') on conflict do nothing;
insert into spaces (id, kind, label, open) values ('00000000-0000-7000-8000-000000000001', 'commons', 0, true) on conflict do nothing;
