-- Requests: what follows from an act stands in the same statement.

-- Whom a request is handed to is a member of its space, until it is taken back.
create or replace function seat_colleague() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if viewer() is null then
    return null;
  end if;
  if tg_op = 'INSERT' then
    insert into memberships (id, space_id, account_id, organisation_id, roles)
      values (gen_random_uuid(), new.space_id, new.account_id, new.organisation_id, array['member']);
  else
    update memberships m set ends_at = greatest(m.starts_at, statement_timestamp())
      where m.space_id = new.space_id and m.account_id = new.account_id and m.roles = array['member']
        and (m.ends_at is null or m.ends_at > statement_timestamp());
  end if;
  return null;
end $$;

-- A later due moment, or the end.
create or replace function take_request_step() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if viewer() is not null then
    update requests r set due_at = coalesce(new.due_at, r.due_at), closed_at = case when new.kind = 'closed' then now() end
      where r.id = new.space_id and r.closed_at is null;
  end if;
  return null;
end $$;

do $$
declare
  t text;
begin
  foreach t in array array['requests', 'request_questions'] loop
    execute format('create or replace trigger take_space before insert on %I for each row execute function take_space(''id'')', t);
  end loop;
  execute 'create or replace trigger take_floor before insert or update on answers for each row execute function take_floor()';
  execute 'create or replace trigger guard_post before update on answers for each row execute function guard_post(''reviewed'')';
  execute 'create or replace trigger become_red after update on answers for each row
    when (new.label = 4 and old.label < 4) execute function become_red()';
  execute 'create or replace trigger seat_colleague after insert on hand_overs for each row execute function seat_colleague()';
  execute 'create or replace trigger unseat_colleague after update on hand_overs for each row
    when (new.taken_back_at is not null and old.taken_back_at is null) execute function seat_colleague()';
  execute 'create or replace trigger take_request_step after insert on request_steps for each row execute function take_request_step()';
end $$;
