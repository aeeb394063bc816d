CREATE TABLE "session_delays" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"saying_id" uuid NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"planned_minutes" smallint NOT NULL,
	"later" smallint NOT NULL,
	"longer" smallint DEFAULT 0 NOT NULL,
	"marked_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_delays_once" UNIQUE("saying_id","session_id"),
	CONSTRAINT "session_delays_day" CHECK ("session_delays"."later" between -720 and 720 and "session_delays"."longer" between -720 and 720)
);
--> statement-breakpoint
ALTER TABLE "session_delays" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "session_delays" ADD CONSTRAINT "session_delays_space_id_activities_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_delays" ADD CONSTRAINT "session_delays_marked_by_accounts_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_delays_space_id_session_id_index" ON "session_delays" USING btree ("space_id","session_id");--> statement-breakpoint
CREATE POLICY "delete" ON "session_runs" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and exists (select from agenda_sessions s where s.space_id = session_runs.space_id and s.session_id = session_runs.session_id and s.version = (select max(v.number) from agenda_versions v where v.space_id = session_runs.space_id)));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "session_runs" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "session_delays" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from agenda_sessions s where s.space_id = session_delays.space_id and s.session_id = session_delays.session_id and s.version = (select max(v.number) from agenda_versions v where v.space_id = session_delays.space_id)));--> statement-breakpoint
CREATE POLICY "insert" ON "session_delays" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())) and exists (select from agenda_sessions s where s.space_id = session_delays.space_id and s.session_id = session_delays.session_id and s.version = (select max(v.number) from agenda_versions v where v.space_id = session_delays.space_id)) and marked_by = (select viewer()) and created_at = now());--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "session_delays" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "session_delays" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and exists (select from agenda_sessions s where s.space_id = session_delays.space_id and s.session_id = session_delays.session_id and s.version = (select max(v.number) from agenda_versions v where v.space_id = session_delays.space_id)));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "session_delays" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);