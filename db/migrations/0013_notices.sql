CREATE TABLE "notice_choices" (
	"account_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"way" text NOT NULL,
	CONSTRAINT "notice_choices_account_id_topic_pk" PRIMARY KEY("account_id","topic"),
	CONSTRAINT "notice_choices_way" CHECK ("notice_choices"."way" in ('none', 'portal', 'at-once', 'daily', 'weekly'))
);
--> statement-breakpoint
ALTER TABLE "notice_choices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"kind" text NOT NULL,
	"item_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"space_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT date_trunc('milliseconds', now()) NOT NULL,
	"read_at" timestamp with time zone,
	"mail_id" uuid,
	CONSTRAINT "notices_once" UNIQUE("account_id","kind","item_id","event_id")
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_newest" ON "notices" USING btree ("account_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("account_id","item_id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notices_unmailed" ON "notices" USING btree ("account_id","created_at") WHERE "notices"."mail_id" is null and "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notices_mailed" ON "notices" USING btree ("mail_id");--> statement-breakpoint
CREATE POLICY "read" ON "notice_choices" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "insert" ON "notice_choices" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "notice_choices" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "notice_choices" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (account_id = (select viewer())) WITH CHECK (account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "notice_choices" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "notice_choices" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "notices" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (account_id = (select viewer()) and case topic
  when 'membership' then exists (select from groups g where g.id = item_id)
    and (kind <> 'membership-asked' or item_id = any(array(select viewer_head_spaces())))
  when 'document' then exists (select from documents d where d.id = item_id and d.status <> 'withdrawn')
  when 'addition' then exists (select from findings f where f.id = item_id and f.submitted_at is not null and f.withdrawn_at is null) and case kind
    when 'corroboration' then exists (select from corroborations c where c.id = event_id and c.withdrawn_at is null)
    else exists (select from comments c where c.id = event_id and c.withdrawn_at is null) end
  else exists (select from findings f where f.id = item_id and f.submitted_at is not null and f.withdrawn_at is null) end);--> statement-breakpoint
CREATE POLICY "update" ON "notices" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (account_id = (select viewer())) WITH CHECK (account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "notices" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "notices" AS PERMISSIVE FOR ALL TO "enlace_job" USING ((select nullif(current_setting('enlace.account', true), '')) is null) WITH CHECK ((select nullif(current_setting('enlace.account', true), '')) is null);