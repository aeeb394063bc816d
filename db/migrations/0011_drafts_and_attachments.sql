CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"space_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"floor" smallint DEFAULT 0 NOT NULL,
	"label" smallint NOT NULL,
	"author_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"own_readers" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"thumbnail_key" text,
	"removed_at" timestamp with time zone,
	CONSTRAINT "attachments_label" CHECK ("attachments"."label" between "attachments"."floor" and 4)
);
--> statement-breakpoint
ALTER TABLE "attachments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"values" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finding_drafts_key" UNIQUE("author_id","key")
);
--> statement-breakpoint
ALTER TABLE "finding_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "observed_country" char(2);--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "observed_place_id" uuid;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "observed_locality" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_finding" FOREIGN KEY ("finding_id","space_id","floor") REFERENCES "public"."findings"("id","space_id","label") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_drafts" ADD CONSTRAINT "finding_drafts_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_drafts" ADD CONSTRAINT "finding_drafts_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_finding_id_id_index" ON "attachments" USING btree ("finding_id","id");--> statement-breakpoint
CREATE INDEX "finding_drafts_space_id_index" ON "finding_drafts" USING btree ("space_id");--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_observed_place" FOREIGN KEY ("observed_place_id","observed_country") REFERENCES "public"."places"("id","country_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_observed_country" CHECK ("findings"."observed_country" ~ '^[A-Z]{2}$');--> statement-breakpoint
CREATE POLICY "read" ON "attachments" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "attachments" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())) or floor = 4 and not own_readers)
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) and exists (select from findings f where f.id = finding_id)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "insert" ON "attachments" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and space_id = any(array(select viewer_posting_spaces())) and exists (select from findings f where f.id = finding_id
        and f.space_id = attachments.space_id and f.withdrawn_at is null
        and viewer_is_author(f.space_id, f.author_id, f.organisation_id)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "attachments" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "attachments" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (viewer_is_author(space_id, author_id, organisation_id)) WITH CHECK (viewer_is_author(space_id, author_id, organisation_id));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "attachments" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "finding_drafts" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING ((select viewer_ceiling()) = 4 and author_id = (select viewer()) and space_id = any(array(select viewer_spaces()))
  and exists (select from spaces s where s.id = space_id));--> statement-breakpoint
CREATE POLICY "insert" ON "finding_drafts" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and space_id = any(array(select viewer_posting_spaces())) and created_at = now());--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "finding_drafts" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "finding_drafts" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4 and author_id = (select viewer()) and space_id = any(array(select viewer_spaces()))
  and exists (select from spaces s where s.id = space_id) and space_id = any(array(select viewer_posting_spaces()))) WITH CHECK ((select viewer_ceiling()) = 4 and author_id = (select viewer()) and space_id = any(array(select viewer_spaces()))
  and exists (select from spaces s where s.id = space_id) and space_id = any(array(select viewer_posting_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "finding_drafts" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "finding_drafts" AS PERMISSIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4 and author_id = (select viewer()) and space_id = any(array(select viewer_spaces()))
  and exists (select from spaces s where s.id = space_id));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "finding_drafts" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);