-- The life of a finding. Each change that matters leaves its row in the same statement: nobody edits without a version, submits
-- or withdraws without a step.

-- What hangs on a finding and has no label of its own choice carries the finding's.
create or replace function follow_finding() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  select f.space_id, f.label into new.space_id, new.floor from findings f where f.id = new.finding_id;
  if viewer() is not null or new.label < new.floor then
    new.label := new.floor;
  end if;
  new.own_readers := new.label = 4 and new.floor < 4;
  return new;
end $$;

-- What a finding says of its route, modi operandi, concealments and seizure, in codes and identifiers.
create or replace function structure_of(finding uuid) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'legs', coalesce((select jsonb_agg(jsonb_build_object(
        'fromCountry', l.from_country, 'fromPlaceId', l.from_place_id, 'fromLocality', l.from_locality,
        'toCountry', l.to_country, 'toPlaceId', l.to_place_id, 'toLocality', l.to_locality,
        'mode', l.mode, 'since', l.period_from, 'until', l.period_until) order by l.position)
      from finding_legs l where l.finding_id = finding), '[]'),
    'concealments', coalesce((select jsonb_agg(c.concealment order by c.concealment)
      from finding_concealments c where c.finding_id = finding), '[]'),
    'seizure', (select jsonb_build_object(
        'on', s.seized_on, 'country', s.country_code, 'placeId', s.place_id, 'locality', s.locality, 'placeKind', s.place_kind,
        'mode', s.mode, 'concealment', s.concealment, 'producedIn', s.produced_in, 'departedFrom', s.departed_from,
        'transit', s.transit, 'destination', s.destination, 'arrested', s.arrested,
        'drugs', coalesce((select jsonb_agg(jsonb_build_object('drug', d.drug, 'form', d.form, 'quantity', d.quantity, 'unit', d.unit)
          order by d.position) from seized_drugs d where d.seizure_id = s.id), '[]'))
      from seizures s where s.finding_id = finding))
$$;

-- The version that came into being in this transaction says it, whole as it is by now. Only a trigger asks for it.
create or replace function keep_structure(finding uuid, of_version integer, said jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_trigger_depth() = 0 then
    raise insufficient_privilege;
  end if;
  update finding_versions v set structure = said where v.finding_id = finding and v.number = of_version and v.created_at = now();
end $$;

-- State and version follow from what is done. An edit of what was submitted is submitted anew; a corrected evaluation, which is
-- the reviewers' own, and a tightened label leave the state. Looser or elsewhere is a new version, so that whoever reads it there
-- finds it among them. Nothing is done to the text of a withdrawn finding. Inside a trigger it is a step that speaks (take_step), or
-- what the finding describes (describe_anew).
create or replace function keep_state() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  edited boolean;
  evaluated boolean;
begin
  if tg_op = 'INSERT' then
    if viewer() is not null or new.state = 'draft' then
      new.state := case when new.withdrawn_at is not null then 'withdrawn' when new.submitted_at is null then 'draft' else 'submitted' end;
      new.state_at := coalesce(new.withdrawn_at, new.submitted_at, new.created_at);
    end if;
    if viewer() is not null then
      new.version := 0;
    end if;
    if new.submitted_at is not null then
      new.version := greatest(new.version, 1);
    end if;
    return new;
  end if;
  if current_user <> session_user or viewer() is null then
    return new;
  end if;
  if pg_trigger_depth() > 1 then
    if new.state = 'submitted' then
      new.version := old.version + 1;
    end if;
    return new;
  end if;
  edited := (new.title, new.body, new.observed_from, new.observed_until, new.observed_country, new.observed_place_id, new.observed_locality,
      new.handling, new.handling_note)
    is distinct from (old.title, old.body, old.observed_from, old.observed_until, old.observed_country, old.observed_place_id,
      old.observed_locality, old.handling, old.handling_note);
  evaluated := (new.source, new.information) is distinct from (old.source, old.information);
  if (new.state, new.state_at) is distinct from (old.state, old.state_at) or new.withdrawn_at is distinct from old.withdrawn_at
     or old.submitted_at is not null and new.submitted_at is distinct from old.submitted_at
     or old.withdrawn_at is not null and (edited or evaluated or new.submitted_at is distinct from old.submitted_at) then
    raise insufficient_privilege;
  end if;
  if new.submitted_at is null or new.withdrawn_at is not null then
    return new;
  end if;
  if old.submitted_at is null or edited or evaluated or new.label < old.label or new.space_id <> old.space_id then
    new.version := old.version + 1;
  end if;
  if old.submitted_at is null or edited or new.space_id <> old.space_id
     or evaluated and viewer_is_author(old.space_id, old.author_id, old.organisation_id) then
    new.state := 'submitted';
    new.state_at := now();
  end if;
  return new;
end $$;

-- The version that now stands, and that it was submitted.
create or replace function keep_history() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  was_version integer := case when tg_op = 'INSERT' then 0 else old.version end;
  was_state text := case when tg_op = 'INSERT' then 'draft' else old.state end;
begin
  if current_user <> session_user or viewer() is null then
    return null;
  end if;
  if new.version > was_version then
    insert into finding_versions (id, finding_id, label, author_id, organisation_id, number, title, body, observed_from, observed_until,
        source, information, handling, handling_note, structure)
      values (gen_random_uuid(), new.id, new.label, viewer(), viewer_organisation(), new.version, new.title, new.body, new.observed_from,
        new.observed_until, new.source, new.information, new.handling, new.handling_note, structure_of(new.id));
  end if;
  if new.state = 'submitted' and was_state <> 'submitted' then
    insert into finding_steps (id, finding_id, label, author_id, organisation_id, kind, version)
      values (gen_random_uuid(), new.id, new.label, viewer(), viewer_organisation(), 'submitted', new.version);
  end if;
  return null;
end $$;

-- Its route, how things were hidden, its seizure, its photos and files are part of what a finding says: changed, it is a new
-- version and submitted anew, once in a transaction, in which an edit of the text may have said so already.
create or replace function describe_anew() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  described uuid := (to_jsonb(coalesce(new, old)) ->> 'finding_id')::uuid;
begin
  if current_user <> session_user or viewer() is null or tg_op = 'UPDATE' and new is not distinct from old then
    return null;
  end if;
  update findings f set state = 'submitted', state_at = now()
    where f.id = described and f.submitted_at is not null and f.withdrawn_at is null and not exists (
      select from finding_versions v where v.finding_id = f.id and v.number = f.version and v.created_at = now());
  perform keep_structure(f.id, f.version, structure_of(f.id)) from findings f
    where f.id = described and f.submitted_at is not null and f.withdrawn_at is null;
  return null;
end $$;

-- Versions, and the steps that follow from an edit, are written with the edit and by no one's hand.
create or replace function guard_history() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if viewer() is not null and pg_trigger_depth() = 1 and (tg_table_name = 'finding_versions' or to_jsonb(new) ->> 'kind' = 'submitted') then
    raise insufficient_privilege;
  end if;
  return new;
end $$;

-- A step is taken: validated and returned are a state, and of a withdrawn finding the trace stays, not the text.
create or replace function take_step() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user <> session_user or viewer() is null or new.kind = 'submitted' then
    return null;
  end if;
  if new.kind = 'withdrawn' then
    update findings set state = 'withdrawn', state_at = now(), withdrawn_at = now(), title = '', body = '', handling_note = '', kept_reason = '',
      observed_from = null, observed_until = null, observed_country = null, observed_place_id = null, observed_locality = '',
      revision = revision + 1
      where id = new.finding_id and withdrawn_at is null and version = new.version;
  else
    update findings set state = new.kind, state_at = now()
      where id = new.finding_id and withdrawn_at is null and version = new.version and state <> new.kind;
  end if;
  if not found then
    raise serialization_failure;
  end if;
  return null;
end $$;

-- Also what the author of the finding cannot read of it: versions go, and proposed texts, which repeat the finding's; its route and
-- seizure, and what it was linked with.
create or replace function erase_history() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from finding_versions v where v.finding_id = new.id;
  update corrections c set proposed = '', kept_reason = '' where c.finding_id = new.id;
  delete from finding_legs l where l.finding_id = new.id;
  delete from finding_concealments c where c.finding_id = new.id;
  delete from seizures s where s.finding_id = new.id;
  delete from related_findings r where new.id in (r.finding_id, r.other_id);
  delete from finding_priorities p where p.finding_id = new.id;
  return null;
end $$;

-- What was asked of the author is decided once, in one's own name and now; whoever asked may take it back.
create or replace function guard_request() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  may_change text[] := '{}';
begin
  if current_user <> session_user or viewer() is null then
    return new;
  end if;
  if old.decision is null and new.decided_by = viewer() and new.decided_at = now() and (
    new.decision in ('accepted', 'refused') and exists (select from findings f where f.id = old.finding_id and f.withdrawn_at is null
      and viewer_is_author(f.space_id, f.author_id, f.organisation_id))
    or new.decision = 'withdrawn' and viewer_is_author(old.space_id, old.author_id, old.organisation_id)) then
    may_change := array['decision', 'decision_reason', 'decision_kept_reason', 'decided_by', 'decided_at'];
  end if;
  if (to_jsonb(old) - may_change) <> (to_jsonb(new) - may_change) then
    raise insufficient_privilege;
  end if;
  return new;
end $$;

do $$
declare
  t text;
begin
  execute 'create or replace trigger keep_state before insert or update on findings for each row execute function keep_state()';
  execute 'create or replace trigger keep_history after insert or update on findings for each row execute function keep_history()';
  execute 'create or replace trigger erase_history after update on findings for each row
    when (new.withdrawn_at is not null and old.withdrawn_at is null) execute function erase_history()';
  foreach t in array array['finding_steps', 'finding_versions', 'corrections', 'sharing_requests'] loop
    execute format('create or replace trigger follow_finding before insert on %I for each row execute function follow_finding()', t);
    execute format('create or replace trigger take_parent before update on %I for each row execute function take_parent(''findings'', ''finding_id'')', t);
  end loop;
  foreach t in array array['finding_steps', 'finding_versions'] loop
    execute format('create or replace trigger guard_history before insert on %I for each row execute function guard_history()', t);
  end loop;
  foreach t in array array['corrections', 'sharing_requests'] loop
    execute format('create or replace trigger guard_request before update on %I for each row execute function guard_request()', t);
  end loop;
  foreach t in array array['finding_legs', 'finding_concealments', 'seizures', 'seized_drugs'] loop
    execute format('create or replace trigger describe_anew after insert or update or delete on %I for each row execute function describe_anew()', t);
  end loop;
  execute 'create or replace trigger describe_anew after insert or update of removed_at on attachments for each row execute function describe_anew()';
  execute 'create or replace trigger take_step after insert on finding_steps for each row execute function take_step()';
  execute 'create or replace trigger take_parent before insert or update on corroborations for each row execute function take_parent(''findings'', ''finding_id'')';
  execute 'create or replace trigger guard_post before update on corroborations for each row execute function guard_post(''reviewed'')';
  execute 'create or replace trigger become_red after update on corroborations for each row
    when (new.label = 4 and old.label < 4) execute function become_red()';
  execute 'create or replace trigger take_parent before insert or update on attachments for each row execute function take_parent(''findings'', ''finding_id'')';
end $$;

-- Withdrawing erases what its author may not read as well (erase_history).
do $$
declare
  t text;
begin
  foreach t in array array['finding_versions', 'corrections', 'finding_legs', 'finding_concealments', 'seizures', 'related_findings',
      'finding_priorities'] loop
    execute format('drop policy if exists owner_erases on %I', t);
    execute format('create policy owner_erases on %I for all to %I using (true)', t, current_user);
  end loop;
end $$;
