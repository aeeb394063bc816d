CREATE TABLE "answer_consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"answer_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_consents_once" UNIQUE("answer_id")
);
--> statement-breakpoint
ALTER TABLE "answer_consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "answer_findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"answer_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"linked_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_findings_once" UNIQUE("answer_id","finding_id")
);
--> statement-breakpoint
ALTER TABLE "answer_findings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"floor" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"label" smallint NOT NULL,
	"label_reason" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"kept_reason" text DEFAULT '' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "answers_label" CHECK ("answers"."label" between "answers"."floor" and 4),
	CONSTRAINT "answers_kind" CHECK ("answers"."kind" in ('full', 'part', 'nothing', 'refused')),
	CONSTRAINT "answers_body" CHECK ("answers"."kind" = 'nothing' or "answers"."body" <> '' or "answers"."withdrawn_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "hand_overs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_back_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "hand_overs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "others_asked" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "others_asked_once" UNIQUE("space_id","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "others_asked" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "request_findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"linked_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_findings_once" UNIQUE("space_id","finding_id")
);
--> statement-breakpoint
ALTER TABLE "request_findings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "request_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"label" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"kept_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "request_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "request_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"due_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_steps_kind" CHECK ("request_steps"."kind" in ('extended', 'closed')),
	CONSTRAINT "request_steps_due" CHECK (("request_steps"."kind" = 'extended') = ("request_steps"."due_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "request_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"label" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"author_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"asked_id" uuid NOT NULL,
	"asking_id" uuid NOT NULL,
	"urgency" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"closed_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "requests_once" UNIQUE("asking_id","asked_id"),
	CONSTRAINT "requests_urgency" CHECK ("requests"."urgency" in ('routine', 'urgent', 'immediate')),
	CONSTRAINT "requests_services" CHECK ("requests"."asked_id" <> "requests"."organisation_id")
);
--> statement-breakpoint
ALTER TABLE "requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "spaces" DROP CONSTRAINT "spaces_label";--> statement-breakpoint
ALTER TABLE "answer_consents" ADD CONSTRAINT "answer_consents_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_consents" ADD CONSTRAINT "answer_consents_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_findings" ADD CONSTRAINT "answer_findings_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_findings" ADD CONSTRAINT "answer_findings_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_findings" ADD CONSTRAINT "answer_findings_linked_by_accounts_id_fk" FOREIGN KEY ("linked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_space" FOREIGN KEY ("space_id","floor","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_space_id_requests_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "others_asked" ADD CONSTRAINT "others_asked_space_id_requests_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "others_asked" ADD CONSTRAINT "others_asked_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "others_asked" ADD CONSTRAINT "others_asked_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_findings" ADD CONSTRAINT "request_findings_space_id_requests_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_findings" ADD CONSTRAINT "request_findings_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_findings" ADD CONSTRAINT "request_findings_linked_by_accounts_id_fk" FOREIGN KEY ("linked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_questions" ADD CONSTRAINT "request_questions_id_requests_id_fk" FOREIGN KEY ("id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_questions" ADD CONSTRAINT "request_questions_space" FOREIGN KEY ("id","label","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "request_steps" ADD CONSTRAINT "request_steps_space_id_requests_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_steps" ADD CONSTRAINT "request_steps_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_steps" ADD CONSTRAINT "request_steps_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_asked_id_organisations_id_fk" FOREIGN KEY ("asked_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_space" FOREIGN KEY ("id","label","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_findings_finding_id_index" ON "answer_findings" USING btree ("finding_id");--> statement-breakpoint
CREATE INDEX "answers_space_id_created_at_index" ON "answers" USING btree ("space_id","created_at");--> statement-breakpoint
CREATE INDEX "hand_overs_space_id_index" ON "hand_overs" USING btree ("space_id");--> statement-breakpoint
CREATE INDEX "hand_overs_account_id_index" ON "hand_overs" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "request_findings_finding_id_index" ON "request_findings" USING btree ("finding_id");--> statement-breakpoint
CREATE INDEX "request_steps_space_id_created_at_index" ON "request_steps" USING btree ("space_id","created_at");--> statement-breakpoint
CREATE INDEX "requests_organisation_id_id_index" ON "requests" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "requests_asked_id_id_index" ON "requests" USING btree ("asked_id","id");--> statement-breakpoint
CREATE INDEX "requests_due" ON "requests" USING btree ("due_at") WHERE "requests"."closed_at" is null;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_label" CHECK ("spaces"."label" between 0 and 3 and ("spaces"."kind" <> 'commons' or "spaces"."label" = 0) and ("spaces"."kind" <> 'request' or "spaces"."label" >= 2));--> statement-breakpoint
CREATE POLICY "read" ON "answer_consents" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from answers a where a.id = answer_id));--> statement-breakpoint
CREATE POLICY "insert" ON "answer_consents" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and created_at = now() and exists (select from answers a
        where a.id = answer_id and a.withdrawn_at is null and viewer_is_author(a.space_id, a.author_id, a.organisation_id)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "answer_consents" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "answer_findings" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from answers a where a.id = answer_id) and exists (select from findings f where f.id = finding_id));--> statement-breakpoint
CREATE POLICY "insert" ON "answer_findings" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (linked_by = (select viewer()) and created_at = now() and exists (select from answers a join answer_consents c on c.answer_id = a.id, findings f
        where a.id = answer_findings.answer_id and a.withdrawn_at is null and a.space_id = any(array(select viewer_spaces()))
          and f.id = finding_id and f.label >= a.label and f.author_id = (select viewer())));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "answer_findings" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "answers" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "answers" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())))
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))) or not open and space_id = any(array(select viewer_head_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items()))))) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "insert" ON "answers" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and withdrawn_at is null and space_id = any(array(select viewer_posting_spaces())) and exists (select from requests r
        where r.id = space_id and r.asked_id = answers.organisation_id and r.closed_at is null));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "answers" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "answers" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (viewer_is_author(space_id, author_id, organisation_id) or space_id = any(array(select viewer_review_spaces()))) WITH CHECK (viewer_is_author(space_id, author_id, organisation_id) or space_id = any(array(select viewer_review_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "answers" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "hand_overs" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from request_questions q where q.id = space_id));--> statement-breakpoint
CREATE POLICY "insert" ON "hand_overs" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and created_at = now() and taken_back_at is null and space_id = any(array(select viewer_spaces())) and organisation_id = (select viewer_organisation()) and viewer_looks_after(organisation_id) and is_posted(account_id, organisation_id, false) and not is_member(space_id, account_id)
          and exists (select from requests r where r.id = space_id and r.asked_id = hand_overs.organisation_id and r.closed_at is null));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "hand_overs" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "hand_overs" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_spaces())) and organisation_id = (select viewer_organisation()) and viewer_looks_after(organisation_id) and taken_back_at is null) WITH CHECK (space_id = any(array(select viewer_spaces())) and organisation_id = (select viewer_organisation()) and viewer_looks_after(organisation_id) and taken_back_at = now());--> statement-breakpoint
CREATE POLICY "update_interactive" ON "hand_overs" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "others_asked" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from request_questions q where q.id = space_id));--> statement-breakpoint
CREATE POLICY "insert" ON "others_asked" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and created_at = now() and exists (select from requests r where r.id = space_id and r.closed_at is null and viewer_is_author(r.id, r.author_id, r.organisation_id)) and exists (select from requests r join requests o on o.asking_id = r.asking_id and o.id <> r.id
        where r.id = space_id and o.asked_id = others_asked.organisation_id));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "others_asked" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "request_findings" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from request_questions q where q.id = space_id) and exists (select from findings f where f.id = finding_id));--> statement-breakpoint
CREATE POLICY "insert" ON "request_findings" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (linked_by = (select viewer()) and created_at = now() and exists (select from findings f where f.id = finding_id) and exists (select from requests r where r.id = space_id and r.closed_at is null and viewer_is_author(r.id, r.author_id, r.organisation_id)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "request_findings" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "request_questions" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "request_questions" AS RESTRICTIVE FOR ALL TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and id = any(array(select viewer_amber_spaces()))) or not open and id = any(array(select viewer_head_spaces())) and label < 4)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "insert" ON "request_questions" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (exists (select from requests r where r.id = request_questions.id and r.author_id = (select viewer()) and r.created_at = now()));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "request_questions" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "request_steps" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from request_questions q where q.id = space_id));--> statement-breakpoint
CREATE POLICY "insert" ON "request_steps" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and exists (select from requests r where r.id = space_id and r.closed_at is null and viewer_is_author(r.id, r.author_id, r.organisation_id))
        and (due_at is null or due_at > now() and exists (select from requests r where r.id = space_id and r.due_at < request_steps.due_at)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "request_steps" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "requests" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label >= 2 and id = any(array(select viewer_spaces())) and label < 4
    or label = 2 and id = any(array(select viewer_amber_spaces()))) or not open and id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
CREATE POLICY "insert" ON "requests" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and created_at = now() and due_at > now() and closed_at is null and reminded_at is null
        and id = any(array(select viewer_head_spaces())) and exists (select from spaces s where s.id = requests.id and s.kind = 'request'));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "requests" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "requests" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "insert" ON "memberships" TO enlace_web WITH CHECK (space_id = any(array(select viewer_head_spaces())) and exists (select from spaces s where s.id = space_id
          and (s.kind in ('activity', 'group') or s.kind = 'request' and account_id = (select viewer()) and s.id in (select viewer_founded_spaces())))
        and organisation_id = (select a.organisation_id from accounts a where a.id = account_id)
        and (account_id = (select viewer()) or space_id <> all(array(select viewer_founded_spaces()))));--> statement-breakpoint
ALTER POLICY "update" ON "memberships" TO enlace_web USING (space_id = any(array(select viewer_head_spaces())) and exists (select from spaces s where s.id = space_id and s.kind <> 'request')) WITH CHECK (space_id = any(array(select viewer_head_spaces())) and exists (select from spaces s where s.id = space_id and s.kind <> 'request'));--> statement-breakpoint
ALTER POLICY "insert" ON "spaces" TO enlace_web WITH CHECK (author_id = (select viewer()) and ((select viewer_role()) = 'organiser' and kind in ('activity', 'group', 'year') or kind = 'request' and (select viewer_may_ask())));