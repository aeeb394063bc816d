CREATE TABLE "agenda_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"since" integer NOT NULL,
	"participant_id" uuid NOT NULL,
	"account_id" uuid,
	"language" text NOT NULL,
	"notices" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"excluded" boolean DEFAULT false NOT NULL,
	"queued_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"failure" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agenda_messages_once" UNIQUE("space_id","version","participant_id")
);
--> statement-breakpoint
ALTER TABLE "agenda_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_settings" (
	"space_id" uuid PRIMARY KEY NOT NULL,
	"levels" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"walk" smallint DEFAULT 5 NOT NULL,
	"day_from" time DEFAULT '08:00' NOT NULL,
	"day_until" time DEFAULT '19:00' NOT NULL,
	"step" smallint DEFAULT 5 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agenda_settings_walk" CHECK ("agenda_settings"."walk" between 0 and 120),
	CONSTRAINT "agenda_settings_step" CHECK ("agenda_settings"."step" in (5, 15, 30)),
	CONSTRAINT "agenda_settings_day" CHECK ("agenda_settings"."day_from" < "agenda_settings"."day_until")
);
--> statement-breakpoint
ALTER TABLE "agenda_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "conflict_acceptances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"reason" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conflict_acceptances_once" UNIQUE("space_id","kind","subject")
);
--> statement-breakpoint
ALTER TABLE "conflict_acceptances" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"session_id" uuid,
	"state" text NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	"marked_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attendances_once" UNIQUE NULLS NOT DISTINCT("participant_id","session_id")
);
--> statement-breakpoint
ALTER TABLE "attendances" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"marked_by" uuid NOT NULL,
	CONSTRAINT "session_runs_once" UNIQUE("space_id","session_id")
);
--> statement-breakpoint
ALTER TABLE "session_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contributions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delegation_id" uuid NOT NULL,
	"space_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"organisation_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"floor" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"label" smallint NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"speaker_id" uuid,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"author_id" uuid NOT NULL,
	"submitted_at" timestamp with time zone,
	"given" boolean GENERATED ALWAYS AS (submitted_at is not null) STORED NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "contributions_once" UNIQUE("delegation_id"),
	CONSTRAINT "contributions_standing" UNIQUE("id","label","given"),
	CONSTRAINT "contributions_label" CHECK ("contributions"."label" between "contributions"."floor" and 3)
);
--> statement-breakpoint
ALTER TABLE "contributions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"label" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"organisation_id" uuid NOT NULL,
	"quota" smallint NOT NULL,
	"answer_until" timestamp with time zone NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"head_id" uuid,
	"head_participant_id" uuid,
	"contribution_until" timestamp with time zone,
	"contribution_session_id" uuid,
	"invited_by" uuid NOT NULL,
	"declined_at" timestamp with time zone,
	"decline_reason" text DEFAULT '' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"contribution_reminded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "delegations_once" UNIQUE("space_id","organisation_id"),
	CONSTRAINT "delegations_quota" CHECK ("delegations"."quota" between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "delegations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "nominations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delegation_id" uuid NOT NULL,
	"space_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"organisation_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"account_id" uuid,
	"name" text NOT NULL,
	"function" text DEFAULT '' NOT NULL,
	"email" text,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"role" text NOT NULL,
	"state" text DEFAULT 'nominated' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"nominated_by" uuid NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"participant_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "nominations_once" UNIQUE("delegation_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "nominations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "agenda_acts_space_id_id_index";--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "confirmed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_acts" ADD COLUMN "number" integer;--> statement-breakpoint
UPDATE "agenda_acts" a SET "number" = n.number FROM (SELECT id, row_number() OVER (PARTITION BY space_id ORDER BY id) AS number FROM "agenda_acts") n WHERE n.id = a.id;--> statement-breakpoint
ALTER TABLE "agenda_acts" ALTER COLUMN "number" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_sessions" ADD COLUMN "interpreter_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "contribution_id" uuid;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "contribution_label" smallint;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "contribution_given" boolean;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "held_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "agenda_messages" ADD CONSTRAINT "agenda_messages_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_messages" ADD CONSTRAINT "agenda_messages_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_messages" ADD CONSTRAINT "agenda_messages_version" FOREIGN KEY ("space_id","version") REFERENCES "public"."agenda_versions"("space_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_settings" ADD CONSTRAINT "agenda_settings_space_id_activities_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_acceptances" ADD CONSTRAINT "conflict_acceptances_space_id_activities_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_acceptances" ADD CONSTRAINT "conflict_acceptances_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_space_id_activities_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_marked_by_accounts_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_runs" ADD CONSTRAINT "session_runs_space_id_activities_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_runs" ADD CONSTRAINT "session_runs_marked_by_accounts_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_speaker_id_participants_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_space" FOREIGN KEY ("space_id","floor","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_space_id_activities_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_head_participant_id_participants_id_fk" FOREIGN KEY ("head_participant_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_space" FOREIGN KEY ("space_id","label","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_nominated_by_accounts_id_fk" FOREIGN KEY ("nominated_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_messages_participant_id_index" ON "agenda_messages" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "conflict_acceptances_account_id_index" ON "conflict_acceptances" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "attendances_space_id_session_id_index" ON "attendances" USING btree ("space_id","session_id");--> statement-breakpoint
CREATE INDEX "delegations_organisation_id_index" ON "delegations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "delegations_head_participant_id_index" ON "delegations" USING btree ("head_participant_id");--> statement-breakpoint
CREATE INDEX "nominations_delegation_id_id_index" ON "nominations" USING btree ("delegation_id","id");--> statement-breakpoint
CREATE INDEX "nominations_space_id_state_index" ON "nominations" USING btree ("space_id","state");--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_contribution" FOREIGN KEY ("contribution_id","contribution_label","contribution_given") REFERENCES "public"."contributions"("id","label","given") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "documents_contribution_id_index" ON "documents" USING btree ("contribution_id");--> statement-breakpoint
CREATE INDEX "outbox_subject_id_index" ON "outbox" USING btree ("subject_id");--> statement-breakpoint
ALTER TABLE "agenda_acts" ADD CONSTRAINT "agenda_acts_number" UNIQUE("space_id","number");--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_contribution_label" CHECK (num_nonnulls("documents"."contribution_id", "documents"."contribution_label", "documents"."contribution_given") in (0, 3) and "documents"."label" >= coalesce("documents"."contribution_label", 0));--> statement-breakpoint
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
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())))) and (not (contribution_given is false) or space_id = any(array(select viewer_delegate_spaces())) and organisation_id = (select viewer_organisation()))) WITH CHECK (true);--> statement-breakpoint
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
CREATE POLICY "read" ON "agenda_messages" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and exists (select from activities a where a.id = space_id));--> statement-breakpoint
CREATE POLICY "insert" ON "agenda_messages" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())) and exists (select from activities a where a.id = space_id) and queued_at is null and sent_at is null
        and exists (select from participants p where p.id = participant_id and p.space_id = agenda_messages.space_id and p.account_id is not distinct from agenda_messages.account_id));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "agenda_messages" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "agenda_messages" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and exists (select from activities a where a.id = space_id)) WITH CHECK (space_id = any(array(select viewer_head_spaces())) and exists (select from activities a where a.id = space_id));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "agenda_messages" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "agenda_messages" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "agenda_settings" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and exists (select from activities a where a.id = space_id));--> statement-breakpoint
CREATE POLICY "insert" ON "agenda_settings" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())) and exists (select from activities a where a.id = space_id));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "agenda_settings" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "agenda_settings" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and exists (select from activities a where a.id = space_id)) WITH CHECK (space_id = any(array(select viewer_head_spaces())) and exists (select from activities a where a.id = space_id));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "agenda_settings" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "conflict_acceptances" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and exists (select from activities a where a.id = space_id));--> statement-breakpoint
CREATE POLICY "insert" ON "conflict_acceptances" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())) and exists (select from activities a where a.id = space_id) and account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "conflict_acceptances" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "conflict_acceptances" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and exists (select from activities a where a.id = space_id));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "conflict_acceptances" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "attendances" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from activities a where a.id = space_id) and ((space_id = any(array(select viewer_minute_spaces())) or space_id = any(array(select viewer_head_spaces()))) or exists (select from participants p where p.id = participant_id and p.account_id = (select viewer()))) and (session_id is null or exists (select from agenda_sessions s where s.space_id = attendances.space_id and s.session_id = attendances.session_id and s.version > 0)));--> statement-breakpoint
CREATE POLICY "insert" ON "attendances" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (exists (select from activities a where a.id = space_id) and (space_id = any(array(select viewer_minute_spaces())) or space_id = any(array(select viewer_head_spaces()))) and marked_by = (select viewer()) and exists (select from participants p where p.id = participant_id and p.space_id = attendances.space_id) and (session_id is null or exists (select from agenda_sessions s where s.space_id = attendances.space_id and s.session_id = attendances.session_id and s.version > 0)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "attendances" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "attendances" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (exists (select from activities a where a.id = space_id) and (space_id = any(array(select viewer_minute_spaces())) or space_id = any(array(select viewer_head_spaces())))) WITH CHECK (exists (select from activities a where a.id = space_id) and (space_id = any(array(select viewer_minute_spaces())) or space_id = any(array(select viewer_head_spaces()))) and marked_by = (select viewer()));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "attendances" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "session_runs" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from agenda_sessions s where s.space_id = session_runs.space_id and s.session_id = session_runs.session_id and s.version = (select max(v.number) from agenda_versions v where v.space_id = session_runs.space_id)));--> statement-breakpoint
CREATE POLICY "insert" ON "session_runs" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())) and exists (select from agenda_sessions s where s.space_id = session_runs.space_id and s.session_id = session_runs.session_id and s.version = (select max(v.number) from agenda_versions v where v.space_id = session_runs.space_id)) and marked_by = (select viewer()));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "session_runs" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "session_runs" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and exists (select from agenda_sessions s where s.space_id = session_runs.space_id and s.session_id = session_runs.session_id and s.version = (select max(v.number) from agenda_versions v where v.space_id = session_runs.space_id))) WITH CHECK (space_id = any(array(select viewer_head_spaces())) and exists (select from agenda_sessions s where s.space_id = session_runs.space_id and s.session_id = session_runs.session_id and s.version = (select max(v.number) from agenda_versions v where v.space_id = session_runs.space_id)));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "session_runs" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "contributions" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "contributions" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not (submitted_at is null) or space_id = any(array(select viewer_delegate_spaces())) and organisation_id = (select viewer_organisation())) or delegation_id = any(array(select viewer_asked_delegations())) and label <= (select viewer_ceiling()) and (label < 2 or (select viewer_role()) <> 'administrator' or space_id = any(array(select viewer_spaces())))) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "insert" ON "contributions" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (viewer_may_contribute(delegation_id) and (label < 2 or (select viewer_role()) <> 'administrator' or space_id = any(array(select viewer_spaces()))) and author_id = (select viewer()) and (speaker_id is null or exists (select from participants p where p.id = speaker_id and p.space_id = contributions.space_id)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "contributions" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "contributions" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (viewer_may_contribute(delegation_id) and (label < 2 or (select viewer_role()) <> 'administrator' or space_id = any(array(select viewer_spaces()))) or submitted_at is not null and space_id = any(array(select viewer_review_spaces()))) WITH CHECK (viewer_may_contribute(delegation_id) and (label < 2 or (select viewer_role()) <> 'administrator' or space_id = any(array(select viewer_spaces()))) or submitted_at is not null and space_id = any(array(select viewer_review_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "contributions" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "delegations" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not ((select viewer()) is null) or false) or id = any(array(select viewer_asked_delegations())));--> statement-breakpoint
CREATE POLICY "insert" ON "delegations" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())) and open and invited_by = (select viewer()) and head_id is null and declined_at is null and decline_reason = '' and withdrawn_at is null);--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "delegations" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "delegations" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) or id = any(array(select viewer_asked_delegations()))) WITH CHECK (space_id = any(array(select viewer_head_spaces())) or id = any(array(select viewer_asked_delegations())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "delegations" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "delegations" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "nominations" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and exists (select from activities a where a.id = space_id) or delegation_id = any(array(select viewer_asked_delegations())));--> statement-breakpoint
CREATE POLICY "insert" ON "nominations" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (delegation_id = any(array(select viewer_nominating_delegations())) and nominated_by = (select viewer()) and state = 'nominated' and decided_by is null and decided_at is null and reason = '' and participant_id is null
        and (account_id is null or exists (select from accounts a where a.id = account_id and a.organisation_id = (select viewer_organisation()))));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "nominations" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "nominations" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) or delegation_id = any(array(select viewer_asked_delegations()))) WITH CHECK (space_id = any(array(select viewer_head_spaces())) and (decided_by = (select viewer()) or state = 'nominated' and decided_by is null) or delegation_id = any(array(select viewer_asked_delegations())) and state in ('nominated', 'withdrawn'));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "nominations" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
ALTER POLICY "insert" ON "agenda_versions" TO enlace_web WITH CHECK (space_id = any(array(select viewer_head_spaces())) and author_id = (select viewer()) and created_at = now());--> statement-breakpoint
ALTER POLICY "insert" ON "document_versions" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_posting_spaces())) and exists (select from documents d where d.id = document_id and d.space_id = document_versions.space_id and viewer_is_author(d.space_id, d.author_id, d.organisation_id)));--> statement-breakpoint
ALTER POLICY "insert" ON "documents" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_posting_spaces())) and (contribution_id is null
        or exists (select from contributions c where c.id = contribution_id and c.space_id = documents.space_id and viewer_may_contribute(c.delegation_id))));--> statement-breakpoint
ALTER POLICY "insert" ON "comments" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_posting_spaces())) and exists (select from findings f where f.id = finding_id and f.space_id = comments.space_id and f.submitted_at is not null));--> statement-breakpoint
ALTER POLICY "insert" ON "findings" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_posting_spaces())));--> statement-breakpoint
ALTER POLICY "update" ON "join_requests" TO enlace_web USING ((space_id = any(array(select viewer_head_spaces())) or account_id = (select viewer()) and decision is null) and exists (select from groups g where g.id = space_id)) WITH CHECK (space_id = any(array(select viewer_head_spaces())) and decision is distinct from 'withdrawn' and decided_by = (select viewer()) or account_id = (select viewer()) and decision = 'withdrawn');--> statement-breakpoint
ALTER POLICY "insert" ON "invitations" TO enlace_web WITH CHECK (invited_by = (select viewer()) and viewer_may_administer_posting(organisation_id, role, focal_point, alternate) and accepted_at is null and expires_at <= now() + interval '72 hours');--> statement-breakpoint
ALTER POLICY "update" ON "invitations" TO enlace_web USING (viewer_may_administer_posting(organisation_id, role, focal_point, alternate)) WITH CHECK (viewer_may_administer_posting(organisation_id, role, focal_point, alternate) and expires_at <= now() + interval '72 hours');--> statement-breakpoint
ALTER POLICY "insert" ON "decisions" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_minute_spaces())) and (priority_id is null or (select viewer_role()) = 'organiser' and exists (select from priorities p where p.id = priority_id and p.space_id = decisions.space_id)));--> statement-breakpoint
ALTER POLICY "insert" ON "positions" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and (select viewer_speaks()) and space_id = any(array(select viewer_delegation_years())) and exists (select from priorities p where p.id = priority_id and p.space_id = positions.space_id and p.state in ('proposed', 'in consultation')));--> statement-breakpoint
ALTER POLICY "insert" ON "priorities" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and (space_id = any(array(select viewer_head_spaces())) or space_id = any(array(select viewer_delegation_years()))) and exists (select from years y where y.id = space_id) and state in ('draft', 'proposed'));--> statement-breakpoint
ALTER TABLE "document_versions" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "register_numbers" ("register", "last")
  SELECT 'document_versions ' || "document_id" || ' ' || "language", max("number") FROM "document_versions" GROUP BY 1
  ON CONFLICT DO NOTHING;--> statement-breakpoint
ALTER TABLE "document_versions" FORCE ROW LEVEL SECURITY;
