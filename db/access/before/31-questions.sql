-- A question about a finding that the viewer reads, and that an answer of this label does not show to more. Runs as the caller. A
-- function, since a policy may not ask its own table.
create or replace function viewer_may_answer(question uuid, finding uuid, answer_label smallint) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
begin
  return exists (
    select from comments q where q.id = question and q.finding_id = finding and q.kind = 'question' and q.label <= answer_label);
end $$;
