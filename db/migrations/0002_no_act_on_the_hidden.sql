DROP POLICY "label" ON "activities" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "participants" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "rooms" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "agenda_sessions" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "agenda_versions" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "document_versions" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "documents" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "comments" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "findings" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "groups" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "mandates" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "milestones" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "decisions" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "positions" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "priorities" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "years" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "memberships" CASCADE;--> statement-breakpoint
DROP POLICY "label" ON "spaces" CASCADE;--> statement-breakpoint
CREATE POLICY "delete" ON "red_readers" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (viewer_may_unname(item_id));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "red_readers" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "label" ON "activities" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and id = any(array(select viewer_amber_spaces()))) or not open and id = any(array(select viewer_head_spaces())) and label < 4)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "participants" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not ((select viewer()) is null) or name_public and 'speaker' = any(roles))) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "rooms" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "agenda_sessions" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not (version = 0 or kind = 'blocker') or space_id = any(array(select viewer_head_spaces())))) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "agenda_versions" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "document_versions" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())) or floor = 4 and not own_readers)
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) and exists (select from documents d where d.id = document_id and d.space_id = document_versions.space_id)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "documents" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())))
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items()))))) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "comments" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())) or floor = 4 and not own_readers)
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) and exists (select from findings f where f.id = finding_id)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "findings" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())))
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())))) and (not (submitted_at is null) or author_id = (select viewer()) and space_id = any(array(select viewer_spaces())))) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "groups" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and id = any(array(select viewer_amber_spaces()))) or not open and id = any(array(select viewer_head_spaces())) and label < 4)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "mandates" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "milestones" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "decisions" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "positions" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) and exists (select from priorities p where p.id = priority_id)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "priorities" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not (state = 'draft') or space_id = any(array(select viewer_head_spaces())) or author_id = (select viewer()) and space_id = any(array(select viewer_spaces())))) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "years" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and id = any(array(select viewer_amber_spaces()))) or not open and id = any(array(select viewer_head_spaces())) and label < 4)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "memberships" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not ((select viewer()) is null) or false)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "label" ON "spaces" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and id = any(array(select viewer_amber_spaces()))) or not open and id = any(array(select viewer_head_spaces())) and label < 4)) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "insert" ON "agenda_versions" TO enlace_web WITH CHECK (space_id = any(array(select viewer_head_spaces())) and author_id = (select viewer()) and created_at = now());--> statement-breakpoint
ALTER POLICY "insert" ON "document_versions" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_posting_spaces())) and exists (select from documents d where d.id = document_id and d.space_id = document_versions.space_id and viewer_is_author(d.space_id, d.author_id, d.organisation_id)));--> statement-breakpoint
ALTER POLICY "insert" ON "documents" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_posting_spaces())));--> statement-breakpoint
ALTER POLICY "insert" ON "comments" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_posting_spaces())) and exists (select from findings f where f.id = finding_id and f.space_id = comments.space_id and f.submitted_at is not null));--> statement-breakpoint
ALTER POLICY "insert" ON "findings" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_posting_spaces())));--> statement-breakpoint
ALTER POLICY "update" ON "join_requests" TO enlace_web USING ((space_id = any(array(select viewer_head_spaces())) or account_id = (select viewer()) and decision is null) and exists (select from groups g where g.id = space_id)) WITH CHECK (space_id = any(array(select viewer_head_spaces())) and decision is distinct from 'withdrawn' and decided_by = (select viewer()) or account_id = (select viewer()) and decision = 'withdrawn');--> statement-breakpoint
ALTER POLICY "insert" ON "invitations" TO enlace_web WITH CHECK (invited_by = (select viewer()) and viewer_may_administer_posting(organisation_id, role, focal_point, alternate) and accepted_at is null and expires_at <= now() + interval '72 hours');--> statement-breakpoint
ALTER POLICY "update" ON "invitations" TO enlace_web USING (viewer_may_administer_posting(organisation_id, role, focal_point, alternate)) WITH CHECK (viewer_may_administer_posting(organisation_id, role, focal_point, alternate) and expires_at <= now() + interval '72 hours');--> statement-breakpoint
ALTER POLICY "insert" ON "decisions" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_minute_spaces())) and (priority_id is null or (select viewer_role()) = 'organiser' and exists (select from priorities p where p.id = priority_id and p.space_id = decisions.space_id)));--> statement-breakpoint
ALTER POLICY "insert" ON "positions" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and (select viewer_speaks()) and space_id = any(array(select viewer_delegation_years())) and exists (select from priorities p where p.id = priority_id and p.space_id = positions.space_id and p.state in ('proposed', 'in consultation')));--> statement-breakpoint
ALTER POLICY "insert" ON "priorities" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and (space_id = any(array(select viewer_head_spaces())) or space_id = any(array(select viewer_delegation_years()))) and exists (select from years y where y.id = space_id) and state in ('draft', 'proposed'));