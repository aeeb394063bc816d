-- Notices are written with what they tell of, by the database itself: nobody writes one by hand. Rows of the seed and of tests,
-- which have no viewer, tell nobody.

-- One for each active person but who did it, unless they chose to hear nothing of the topic. Who wants mail at once of what has
-- no mail of its own gets one; when it is sent it takes whatever waits.
create or replace function write_notices(readers uuid[], about text, what text, item uuid, event uuid, space uuid) returns void
language plpgsql security invoker set search_path = public, pg_temp as $$
begin
  with wanted as (
    select a.id, c.way from accounts a left join notice_choices c on c.account_id = a.id and c.topic = about
    where a.id = any(readers) and a.id is distinct from viewer() and is_active(a.disabled_at, a.posted_from, a.posted_until)
      and c.way is distinct from 'none'
  ), written as (
    insert into notices (id, account_id, topic, kind, item_id, event_id, space_id)
      select gen_random_uuid(), w.id, about, what, item, event, space from wanted w
      on conflict do nothing returning account_id
  )
  insert into outbox (id, kind, account_id)
    select gen_random_uuid(), 'notices', w.id from wanted w join written n on n.account_id = w.id
    where w.way = 'at-once' and about in ('finding', 'document', 'addition');
end $$;

-- A finding that is submitted for the first time: to the members of its group, but who reviews it is asked to by a mail of its own.
create or replace function notice_finding() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if viewer() is not null then
    perform write_notices(array(select m.account_id from memberships m where m.space_id = new.space_id
        and not m.roles && array['chair', 'rapporteur'] and m.account_id <> new.author_id
        and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())),
      'finding', 'finding', new.id, new.id, new.space_id);
  end if;
  return null;
end $$;

create or replace function notice_document() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if viewer() is not null and exists (select from spaces s where s.id = new.space_id and s.kind in ('group', 'activity')) then
    perform write_notices(array(select m.account_id from memberships m where m.space_id = new.space_id
        and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())),
      'document', 'document', new.id, new.id, new.space_id);
  end if;
  return null;
end $$;

-- What others add to a finding: to its author, and an answer to who asked.
create or replace function notice_addition() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  added jsonb := to_jsonb(new);
  author uuid;
  asker uuid;
begin
  if viewer() is null then
    return null;
  end if;
  select f.author_id into author from findings f where f.id = new.finding_id;
  if tg_table_name = 'comments' then
    select c.author_id into asker from comments c where c.id = (added ->> 'answers_id')::uuid;
  end if;
  if asker is not null then
    perform write_notices(array[asker], 'addition', 'answer', new.finding_id, new.id, new.space_id);
  end if;
  if author is distinct from asker then
    perform write_notices(array[author], 'addition', coalesce(added ->> 'kind', 'corroboration'), new.finding_id, new.id, new.space_id);
  end if;
  return null;
end $$;

-- Whoever is told by a mail of its own is told in the portal as well.
create or replace function notice_mail() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  about text := case
    when new.kind = 'finding-submitted' then 'review'
    when new.kind in ('finding-validated', 'finding-returned', 'correction-decided', 'sharing-decided') then 'decision'
    when new.kind in ('correction-proposed', 'sharing-asked') then 'request'
    when new.kind like 'membership-%' then 'membership' end;
begin
  if viewer() is not null and about is not null and new.account_id is not null then
    perform write_notices(array[new.account_id], about, new.kind, new.subject_id, new.id,
      case about when 'membership' then new.subject_id else (select f.space_id from findings f where f.id = new.subject_id) end);
  end if;
  return null;
end $$;

-- Whether somebody hears of it is asked as that listener, under the policies (db/queries/live.ts).
create or replace function tell_notice() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_notify('enlace', 'notice:' || new.account_id || ':' || new.id || ' ');
  return null;
end $$;

-- What one has read oneself is told to one's other pages, once.
create or replace function tell_read() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_notify('enlace', 'notices:' || n.account_id || ' ') from (
    select distinct r.account_id from read_now r join read_before b on b.id = r.id where r.read_at is distinct from b.read_at) n;
  return null;
end $$;

create or replace trigger notice_finding after insert on findings for each row
  when (new.submitted_at is not null) execute function notice_finding();
create or replace trigger notice_submitted after update on findings for each row
  when (new.submitted_at is not null and old.submitted_at is null) execute function notice_finding();
create or replace trigger notice_document after insert on documents for each row
  when (new.contribution_id is null) execute function notice_document();
create or replace trigger notice_addition after insert on comments for each row execute function notice_addition();
create or replace trigger notice_addition after insert on corroborations for each row execute function notice_addition();
create or replace trigger notice_mail after insert on outbox for each row execute function notice_mail();
create or replace trigger tell_notice after insert on notices for each row execute function tell_notice();
create or replace trigger tell_read after update on notices referencing new table as read_now old table as read_before
  for each statement execute function tell_read();

-- Whose finding and whose question it is that something is added to.
do $$
begin
  drop policy if exists owner_tells on findings;
  execute format('create policy owner_tells on findings for select to %I using (true)', current_user);
  drop policy if exists owner_tells on comments;
  execute format('create policy owner_tells on comments for select to %I using (true)', current_user);
end $$;
