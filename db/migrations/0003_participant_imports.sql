CREATE TABLE "participant_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"heads" jsonb NOT NULL,
	"columns" jsonb NOT NULL,
	"rows" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "participant_imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "participant_imports" ADD CONSTRAINT "participant_imports_space_id_activities_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_imports" ADD CONSTRAINT "participant_imports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "participant_imports_account_id_space_id_index" ON "participant_imports" USING btree ("account_id","space_id");--> statement-breakpoint
CREATE POLICY "read" ON "participant_imports" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (account_id = (select viewer()) and space_id = any(array(select viewer_head_spaces()))
  and exists (select from activities a where a.id = space_id) and created_at > now() - interval '1 day');--> statement-breakpoint
CREATE POLICY "insert" ON "participant_imports" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (account_id = (select viewer()) and space_id = any(array(select viewer_head_spaces()))
  and exists (select from activities a where a.id = space_id) and created_at > now() - interval '1 day' and created_at = now());--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "participant_imports" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "participant_imports" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (account_id = (select viewer()) and space_id = any(array(select viewer_head_spaces()))
  and exists (select from activities a where a.id = space_id) and created_at > now() - interval '1 day') WITH CHECK (account_id = (select viewer()) and space_id = any(array(select viewer_head_spaces()))
  and exists (select from activities a where a.id = space_id) and created_at > now() - interval '1 day');--> statement-breakpoint
CREATE POLICY "update_interactive" ON "participant_imports" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "participant_imports" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (account_id = (select viewer()) and space_id = any(array(select viewer_head_spaces()))
  and exists (select from activities a where a.id = space_id) and created_at > now() - interval '1 day');--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "participant_imports" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "participant_imports" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);