ALTER POLICY "label" ON "activities" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and id = any(array(select viewer_amber_spaces()))) or not open and id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
ALTER POLICY "label" ON "participants" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not ((select viewer()) is null) or name_public and 'speaker' = any(roles)));--> statement-breakpoint
ALTER POLICY "label" ON "rooms" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
ALTER POLICY "label" ON "agenda_sessions" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not (version = 0 or kind = 'blocker') or space_id = any(array(select viewer_head_spaces()))));--> statement-breakpoint
ALTER POLICY "label" ON "agenda_versions" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
ALTER POLICY "label" ON "document_versions" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())) or floor = 4 and not own_readers)
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) and exists (select from documents d where d.id = document_id and d.space_id = document_versions.space_id));--> statement-breakpoint
ALTER POLICY "label" ON "documents" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())))
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())))));--> statement-breakpoint
ALTER POLICY "label" ON "comments" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())) or floor = 4 and not own_readers)
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) and exists (select from findings f where f.id = finding_id));--> statement-breakpoint
ALTER POLICY "label" ON "findings" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())))
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())))) and (not (submitted_at is null) or author_id = (select viewer()) and space_id = any(array(select viewer_spaces()))));--> statement-breakpoint
ALTER POLICY "label" ON "groups" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and id = any(array(select viewer_amber_spaces()))) or not open and id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
ALTER POLICY "label" ON "mandates" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
ALTER POLICY "label" ON "milestones" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
ALTER POLICY "label" ON "decisions" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
ALTER POLICY "label" ON "positions" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) and exists (select from priorities p where p.id = priority_id));--> statement-breakpoint
ALTER POLICY "label" ON "priorities" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not (state = 'draft') or space_id = any(array(select viewer_head_spaces())) or author_id = (select viewer()) and space_id = any(array(select viewer_spaces()))));--> statement-breakpoint
ALTER POLICY "label" ON "years" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and id = any(array(select viewer_amber_spaces()))) or not open and id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
ALTER POLICY "label" ON "memberships" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not ((select viewer()) is null) or false));--> statement-breakpoint
ALTER POLICY "label" ON "spaces" TO enlace_job,enlace_web USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1
    or label >= 2 and id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and id = any(array(select viewer_amber_spaces()))) or not open and id = any(array(select viewer_head_spaces())) and label < 4));