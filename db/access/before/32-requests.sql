-- Who may ask a request: any account that is not only observer or interpreter. The commons, where everybody is a member, says nothing.
create or replace function viewer_may_ask() returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return viewer() is not null and (
    exists (select from viewer_spaces_as(array['organiser', 'chair', 'rapporteur', 'speaker', 'participant', 'member']) s
      where s <> '00000000-0000-7000-8000-000000000001'::uuid)
    or not exists (select from viewer_spaces_as(array['observer', 'interpreter'])));
end $$;
