-- The web process and the jobs log in as their own roles. Neither owns anything nor may bypass row security.
do $$
declare
  name text;
begin
  foreach name in array array['enlace_web', 'enlace_job'] loop
    begin
      if not exists (select from pg_roles where rolname = name) then
        execute format('create role %I login nosuperuser nocreatedb nocreaterole noreplication', name);
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
end $$;

revoke create on schema public from public;
grant usage on schema public to enlace_web, enlace_job;

create schema if not exists extensions;
grant usage on schema extensions to enlace_web, enlace_job;
create extension if not exists unaccent schema extensions;
create extension if not exists pg_trgm schema extensions;

-- Words as they are searched: without accents, in lower case.
create or replace function searchable(words text) returns text
language sql immutable parallel safe set search_path = extensions, pg_catalog as $$
  select lower(unaccent('extensions.unaccent'::regdictionary, words))
$$;
