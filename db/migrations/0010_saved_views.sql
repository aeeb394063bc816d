CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"filter" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "saved_views_name_unique" UNIQUE("account_id","name")
);
--> statement-breakpoint
ALTER TABLE "saved_views" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "read" ON "saved_views" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (account_id = (select viewer()) and (select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "insert" ON "saved_views" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (account_id = (select viewer()) and (select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "saved_views" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "saved_views" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (account_id = (select viewer()) and (select viewer_ceiling()) = 4) WITH CHECK (account_id = (select viewer()) and (select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update_interactive" ON "saved_views" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "saved_views" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (account_id = (select viewer()) and (select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "saved_views" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);