CREATE TABLE "corroborations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"space_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"floor" smallint DEFAULT 0 NOT NULL,
	"label" smallint NOT NULL,
	"author_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"own_readers" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"body" text NOT NULL,
	"source" char(1) DEFAULT 'X' NOT NULL,
	"information" char(1) DEFAULT '4' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "corroborations_label" CHECK ("corroborations"."label" between "corroborations"."floor" and 4),
	CONSTRAINT "corroborations_source" CHECK ("corroborations"."source" in ('A', 'B', 'C', 'X')),
	CONSTRAINT "corroborations_information" CHECK ("corroborations"."information" in ('1', '2', '3', '4'))
);
--> statement-breakpoint
ALTER TABLE "corroborations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"space_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"floor" smallint DEFAULT 0 NOT NULL,
	"label" smallint NOT NULL,
	"author_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"own_readers" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "finding_steps_label" CHECK ("finding_steps"."label" between "finding_steps"."floor" and 4),
	CONSTRAINT "finding_steps_kind" CHECK ("finding_steps"."kind" in ('submitted', 'validated', 'returned', 'withdrawn')),
	CONSTRAINT "finding_steps_reason" CHECK ("finding_steps"."kind" <> 'returned' or "finding_steps"."reason" <> '')
);
--> statement-breakpoint
ALTER TABLE "finding_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"space_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"floor" smallint DEFAULT 0 NOT NULL,
	"label" smallint NOT NULL,
	"author_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"own_readers" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"number" integer DEFAULT 0 NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"observed_from" date,
	"observed_until" date,
	"source" char(1) NOT NULL,
	"information" char(1) NOT NULL,
	"handling" text NOT NULL,
	"handling_note" text NOT NULL,
	CONSTRAINT "finding_versions_number" UNIQUE("finding_id","number"),
	CONSTRAINT "finding_versions_label" CHECK ("finding_versions"."label" between "finding_versions"."floor" and 4)
);
--> statement-breakpoint
ALTER TABLE "finding_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"space_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"floor" smallint DEFAULT 0 NOT NULL,
	"label" smallint NOT NULL,
	"author_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"own_readers" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"field" text NOT NULL,
	"proposed" text NOT NULL,
	"reason" text NOT NULL,
	"version" integer NOT NULL,
	"decision" text,
	"decision_reason" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "corrections_label" CHECK ("corrections"."label" between "corrections"."floor" and 4),
	CONSTRAINT "corrections_field" CHECK ("corrections"."field" in ('title', 'body')),
	CONSTRAINT "corrections_decision" CHECK (coalesce("corrections"."decision", 'accepted') in ('accepted', 'refused', 'withdrawn') and ("corrections"."decision" is distinct from 'refused' or "corrections"."decision_reason" <> ''))
);
--> statement-breakpoint
ALTER TABLE "corrections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sharing_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"space_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"floor" smallint DEFAULT 0 NOT NULL,
	"label" smallint NOT NULL,
	"author_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"own_readers" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"wanted_label" smallint,
	"wanted_space_id" uuid,
	"reason" text NOT NULL,
	"decision" text,
	"decision_reason" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "sharing_requests_label" CHECK ("sharing_requests"."label" between "sharing_requests"."floor" and 4),
	CONSTRAINT "sharing_requests_wanted" CHECK (num_nonnulls("sharing_requests"."wanted_label", "sharing_requests"."wanted_space_id") = 1),
	CONSTRAINT "sharing_requests_decision" CHECK (coalesce("sharing_requests"."decision", 'accepted') in ('accepted', 'refused', 'withdrawn') and ("sharing_requests"."decision" is null or "sharing_requests"."decision" = 'withdrawn' or "sharing_requests"."decision_reason" <> ''))
);
--> statement-breakpoint
ALTER TABLE "sharing_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "kind" text DEFAULT 'comment' NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "answers_id" uuid;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "state" text DEFAULT 'draft' NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "state_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "corroborations" ADD CONSTRAINT "corroborations_finding" FOREIGN KEY ("finding_id","space_id","floor") REFERENCES "public"."findings"("id","space_id","label") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "corroborations" ADD CONSTRAINT "corroborations_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_steps" ADD CONSTRAINT "finding_steps_finding" FOREIGN KEY ("finding_id","space_id","floor") REFERENCES "public"."findings"("id","space_id","label") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "finding_steps" ADD CONSTRAINT "finding_steps_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_versions" ADD CONSTRAINT "finding_versions_finding" FOREIGN KEY ("finding_id","space_id","floor") REFERENCES "public"."findings"("id","space_id","label") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "finding_versions" ADD CONSTRAINT "finding_versions_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_finding" FOREIGN KEY ("finding_id","space_id","floor") REFERENCES "public"."findings"("id","space_id","label") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_requests" ADD CONSTRAINT "sharing_requests_wanted_space_id_spaces_id_fk" FOREIGN KEY ("wanted_space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_requests" ADD CONSTRAINT "sharing_requests_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_requests" ADD CONSTRAINT "sharing_requests_finding" FOREIGN KEY ("finding_id","space_id","floor") REFERENCES "public"."findings"("id","space_id","label") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "sharing_requests" ADD CONSTRAINT "sharing_requests_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corroborations_finding_id_id_index" ON "corroborations" USING btree ("finding_id","id");--> statement-breakpoint
CREATE INDEX "finding_steps_finding_id_created_at_index" ON "finding_steps" USING btree ("finding_id","created_at");--> statement-breakpoint
CREATE INDEX "corrections_finding_id_id_index" ON "corrections" USING btree ("finding_id","id");--> statement-breakpoint
CREATE INDEX "corrections_open" ON "corrections" USING btree ("finding_id") WHERE "corrections"."decision" is null;--> statement-breakpoint
CREATE INDEX "sharing_requests_finding_id_id_index" ON "sharing_requests" USING btree ("finding_id","id");--> statement-breakpoint
CREATE INDEX "sharing_requests_open" ON "sharing_requests" USING btree ("finding_id") WHERE "sharing_requests"."decision" is null;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_answers" FOREIGN KEY ("answers_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_answers_id_index" ON "comments" USING btree ("answers_id");--> statement-breakpoint
CREATE INDEX "findings_waiting" ON "findings" USING btree ("space_id","state_at") WHERE "findings"."state" in ('submitted', 'returned');--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_kind" CHECK ("comments"."kind" in ('comment', 'question'));--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_state" CHECK ("findings"."state" in ('draft', 'submitted', 'returned', 'validated', 'withdrawn'));--> statement-breakpoint
CREATE POLICY "read" ON "corroborations" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "corroborations" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())) or floor = 4 and not own_readers)
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) and exists (select from findings f where f.id = finding_id)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "insert" ON "corroborations" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_posting_spaces())) and exists (select from findings f where f.id = finding_id
        and f.space_id = corroborations.space_id and f.submitted_at is not null and f.withdrawn_at is null
        and f.organisation_id <> (select viewer_organisation())));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "corroborations" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "corroborations" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (viewer_is_author(space_id, author_id, organisation_id) or space_id = any(array(select viewer_review_spaces()))) WITH CHECK (viewer_is_author(space_id, author_id, organisation_id) or space_id = any(array(select viewer_review_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "corroborations" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "finding_steps" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "finding_steps" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())) or floor = 4 and not own_readers)
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) and exists (select from findings f where f.id = finding_id)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "insert" ON "finding_steps" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and exists (select from findings f
      where f.id = finding_id and f.space_id = finding_steps.space_id and f.version = finding_steps.version and case kind
        when 'submitted' then viewer_is_author(f.space_id, f.author_id, f.organisation_id) or f.space_id = any(array(select viewer_review_spaces()))
        when 'withdrawn' then f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)
        else f.submitted_at is not null and f.withdrawn_at is null and f.state <> kind
          and f.space_id = any(array(select viewer_review_spaces())) and f.author_id <> (select viewer()) and not viewer_is_author(f.space_id, f.author_id, f.organisation_id) end));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "finding_steps" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "finding_versions" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "finding_versions" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())) or floor = 4 and not own_readers)
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) and exists (select from findings f where f.id = finding_id)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "insert" ON "finding_versions" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and exists (select from findings f
      where f.id = finding_id and f.space_id = finding_versions.space_id and (viewer_is_author(f.space_id, f.author_id, f.organisation_id) or f.space_id = any(array(select viewer_review_spaces())))));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "finding_versions" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "corrections" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "corrections" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())) or floor = 4 and not own_readers)
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) and exists (select from findings f where f.id = finding_id)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "insert" ON "corrections" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_posting_spaces())) and decision is null and decision_reason = '' and decided_by is null and decided_at is null and exists (select from findings f where f.id = finding_id and f.space_id = corrections.space_id and f.submitted_at is not null and f.withdrawn_at is null and not viewer_is_author(f.space_id, f.author_id, f.organisation_id) and f.version = corrections.version));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "corrections" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "corrections" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (exists (select from findings f where f.id = finding_id and viewer_is_author(f.space_id, f.author_id, f.organisation_id)) or viewer_is_author(space_id, author_id, organisation_id)) WITH CHECK (exists (select from findings f where f.id = finding_id and viewer_is_author(f.space_id, f.author_id, f.organisation_id)) or viewer_is_author(space_id, author_id, organisation_id));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "corrections" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "sharing_requests" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "sharing_requests" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())) or floor = 4 and not own_readers)
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) and exists (select from findings f where f.id = finding_id) and (wanted_space_id is null or exists (select from spaces s where s.id = wanted_space_id))) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "insert" ON "sharing_requests" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and decision is null and decision_reason = '' and decided_by is null and decided_at is null and exists (select from findings f where f.id = finding_id and f.space_id = sharing_requests.space_id and f.submitted_at is not null and f.withdrawn_at is null and not viewer_is_author(f.space_id, f.author_id, f.organisation_id)
        and (wanted_label is null or wanted_label >= f.floor and wanted_label < f.label)
        and (wanted_space_id is null or wanted_space_id <> f.space_id and exists (select from spaces s where s.id = wanted_space_id))));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "sharing_requests" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "sharing_requests" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (exists (select from findings f where f.id = finding_id and viewer_is_author(f.space_id, f.author_id, f.organisation_id)) or viewer_is_author(space_id, author_id, organisation_id)) WITH CHECK (exists (select from findings f where f.id = finding_id and viewer_is_author(f.space_id, f.author_id, f.organisation_id)) or viewer_is_author(space_id, author_id, organisation_id));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "sharing_requests" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
ALTER POLICY "insert" ON "comments" TO enlace_web WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_posting_spaces())) and exists (select from findings f where f.id = finding_id and f.space_id = comments.space_id and f.submitted_at is not null)
        and (answers_id is null or viewer_may_answer(answers_id, finding_id, label)));--> statement-breakpoint
ALTER TABLE "findings" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "findings" SET "state" = case when withdrawn_at is not null then 'withdrawn' when submitted_at is not null then 'submitted' else 'draft' end,
  "state_at" = coalesce(withdrawn_at, submitted_at, created_at), "version" = case when submitted_at is null then 0 else 1 end;--> statement-breakpoint
INSERT INTO "finding_steps" (id, finding_id, space_id, floor, label, author_id, organisation_id, created_at, kind, version)
  SELECT gen_random_uuid(), id, space_id, label, label, author_id, organisation_id, submitted_at, 'submitted', 1 FROM "findings" WHERE submitted_at is not null
  UNION ALL SELECT gen_random_uuid(), id, space_id, label, label, author_id, organisation_id, withdrawn_at, 'withdrawn', version FROM "findings" WHERE withdrawn_at is not null;--> statement-breakpoint
INSERT INTO "finding_versions" (id, finding_id, space_id, floor, label, author_id, organisation_id, created_at, number, title, body, observed_from, observed_until,
    source, information, handling, handling_note)
  SELECT gen_random_uuid(), id, space_id, label, label, author_id, organisation_id, updated_at, 1, title, body, observed_from, observed_until,
    source, information, handling, handling_note FROM "findings" WHERE submitted_at is not null and withdrawn_at is null;
