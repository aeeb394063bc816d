-- What the logins may do with the life of findings and what others add to them.
grant execute on function viewer_may_answer, viewer_may_tell_finding, structure_of, keep_structure to enlace_web, enlace_job;

grant select on finding_steps, finding_versions, corroborations, corrections, sharing_requests to enlace_web, enlace_job;
grant insert on finding_steps, finding_versions, corroborations, corrections, sharing_requests to enlace_web;
-- A step that is taken sets the state; guard and policy refuse it by itself.
grant update (state, state_at) on findings to enlace_web;
grant update (label, body, kept_reason, source, information, withdrawn_at, updated_at, revision) on corroborations to enlace_web;
grant update (decision, decision_reason, decision_kept_reason, decided_by, decided_at) on corrections to enlace_web;
grant update (decision, decision_reason, decision_kept_reason, decided_by, decided_at) on sharing_requests to enlace_web;

-- What is still being written, and photos and files.
grant select on finding_drafts, attachments to enlace_web, enlace_job;
grant insert on finding_drafts, attachments to enlace_web;
grant update (values, revision, saved_at) on finding_drafts to enlace_web;
grant delete on finding_drafts to enlace_web;
grant update (removed_at) on attachments to enlace_web;
