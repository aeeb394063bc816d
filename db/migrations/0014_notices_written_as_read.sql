ALTER POLICY "update" ON "notices" TO enlace_web USING (account_id = (select viewer()) and case topic
  when 'membership' then exists (select from groups g where g.id = item_id)
    and (kind <> 'membership-asked' or item_id = any(array(select viewer_head_spaces())))
  when 'document' then exists (select from documents d where d.id = item_id and d.status <> 'withdrawn')
  when 'addition' then exists (select from findings f where f.id = item_id and f.submitted_at is not null and f.withdrawn_at is null) and case kind
    when 'corroboration' then exists (select from corroborations c where c.id = event_id and c.withdrawn_at is null)
    else exists (select from comments c where c.id = event_id and c.withdrawn_at is null) end
  else exists (select from findings f where f.id = item_id and f.submitted_at is not null and f.withdrawn_at is null) end) WITH CHECK (account_id = (select viewer()) and case topic
  when 'membership' then exists (select from groups g where g.id = item_id)
    and (kind <> 'membership-asked' or item_id = any(array(select viewer_head_spaces())))
  when 'document' then exists (select from documents d where d.id = item_id and d.status <> 'withdrawn')
  when 'addition' then exists (select from findings f where f.id = item_id and f.submitted_at is not null and f.withdrawn_at is null) and case kind
    when 'corroboration' then exists (select from corroborations c where c.id = event_id and c.withdrawn_at is null)
    else exists (select from comments c where c.id = event_id and c.withdrawn_at is null) end
  else exists (select from findings f where f.id = item_id and f.submitted_at is not null and f.withdrawn_at is null) end);