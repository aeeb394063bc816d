CREATE TABLE "places" (
	"id" uuid PRIMARY KEY NOT NULL,
	"country_code" char(2) NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"unlocode" char(5),
	"latitude" double precision,
	"longitude" double precision,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "places_name_unique" UNIQUE("country_code","name"),
	CONSTRAINT "places_unlocode_unique" UNIQUE("unlocode","kind"),
	CONSTRAINT "places_standing" UNIQUE("id","country_code"),
	CONSTRAINT "places_country" CHECK ("places"."country_code" ~ '^[A-Z]{2}$'),
	CONSTRAINT "places_kind" CHECK ("places"."kind" like 'place/%'),
	CONSTRAINT "places_unlocode_shape" CHECK ("places"."unlocode" ~ '^[A-Z]{2}[A-Z2-9]{3}$' and left("places"."unlocode", 2) = "places"."country_code"),
	CONSTRAINT "places_coordinates" CHECK (num_nonnulls("places"."latitude", "places"."longitude") in (0, 2) and coalesce("places"."latitude" between -90 and 90 and "places"."longitude" between -180 and 180, true))
);
--> statement-breakpoint
ALTER TABLE "places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_concealments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"concealment" text NOT NULL,
	CONSTRAINT "finding_concealments_once" UNIQUE("finding_id","concealment"),
	CONSTRAINT "finding_concealments_kind" CHECK ("finding_concealments"."concealment" like 'concealment/%')
);
--> statement-breakpoint
ALTER TABLE "finding_concealments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_legs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"from_country" char(2) NOT NULL,
	"from_place_id" uuid,
	"from_locality" text DEFAULT '' NOT NULL,
	"to_country" char(2) NOT NULL,
	"to_place_id" uuid,
	"to_locality" text DEFAULT '' NOT NULL,
	"mode" text,
	"period_from" text,
	"period_until" text,
	CONSTRAINT "finding_legs_order" UNIQUE("finding_id","position"),
	CONSTRAINT "finding_legs_countries" CHECK ("finding_legs"."from_country" ~ '^[A-Z]{2}$' and "finding_legs"."to_country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "finding_legs_mode" CHECK ("finding_legs"."mode" like 'mode/%'),
	CONSTRAINT "finding_legs_moves" CHECK ("finding_legs"."from_country" <> "finding_legs"."to_country" or coalesce("finding_legs"."from_place_id"::text, lower("finding_legs"."from_locality")) <> coalesce("finding_legs"."to_place_id"::text, lower("finding_legs"."to_locality"))),
	CONSTRAINT "finding_legs_period" CHECK (coalesce("finding_legs"."period_from", '2000-01') ~ '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$' and coalesce("finding_legs"."period_until", '2000-01') ~ '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$'
        and coalesce(left("finding_legs"."period_from", length("finding_legs"."period_until")) <= "finding_legs"."period_until", true))
);
--> statement-breakpoint
ALTER TABLE "finding_legs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_priorities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finding_priorities_once" UNIQUE("finding_id","priority_id")
);
--> statement-breakpoint
ALTER TABLE "finding_priorities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "related_findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"linked_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "related_findings_once" UNIQUE("finding_id","other_id"),
	CONSTRAINT "related_findings_order" CHECK ("related_findings"."finding_id" < "related_findings"."other_id")
);
--> statement-breakpoint
ALTER TABLE "related_findings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "same_seizures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seizure_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"linked_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "same_seizures_once" UNIQUE("seizure_id","other_id"),
	CONSTRAINT "same_seizures_order" CHECK ("same_seizures"."seizure_id" < "same_seizures"."other_id")
);
--> statement-breakpoint
ALTER TABLE "same_seizures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "seized_drugs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seizure_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"drug" text NOT NULL,
	"form" text,
	"quantity" numeric(14, 3) NOT NULL,
	"unit" text NOT NULL,
	"kilograms" numeric(14, 6),
	CONSTRAINT "seized_drugs_order" UNIQUE("seizure_id","position"),
	CONSTRAINT "seized_drugs_terms" CHECK ("seized_drugs"."drug" like 'drug/%' and coalesce("seized_drugs"."form" like 'form/%', true) and "seized_drugs"."unit" like 'unit/%'),
	CONSTRAINT "seized_drugs_quantity" CHECK ("seized_drugs"."quantity" > 0),
	CONSTRAINT "seized_drugs_kilograms" CHECK ("seized_drugs"."kilograms" between 0 and 100000)
);
--> statement-breakpoint
ALTER TABLE "seized_drugs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "seizures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"seized_on" date NOT NULL,
	"country_code" char(2) NOT NULL,
	"place_id" uuid,
	"locality" text DEFAULT '' NOT NULL,
	"place_kind" text,
	"mode" text,
	"concealment" text,
	"produced_in" char(2),
	"departed_from" char(2),
	"transit" char(2)[] DEFAULT '{}' NOT NULL,
	"destination" char(2),
	"arrested" integer,
	CONSTRAINT "seizures_once" UNIQUE("finding_id"),
	CONSTRAINT "seizures_standing" UNIQUE("id","finding_id"),
	CONSTRAINT "seizures_country" CHECK ("seizures"."country_code" ~ '^[A-Z]{2}$'),
	CONSTRAINT "seizures_terms" CHECK (coalesce("seizures"."place_kind" like 'place/%', true) and coalesce("seizures"."mode" like 'mode/%', true) and coalesce("seizures"."concealment" like 'concealment/%', true)),
	CONSTRAINT "seizures_arrested" CHECK ("seizures"."arrested" between 0 and 10000)
);
--> statement-breakpoint
ALTER TABLE "seizures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"names" jsonb NOT NULL,
	"position" integer NOT NULL,
	"kilograms" numeric(20, 9),
	"retired_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "terms_key_unique" UNIQUE("code"),
	CONSTRAINT "terms_kind" CHECK ("terms"."kind" in ('mode', 'concealment', 'drug', 'form', 'unit', 'place')),
	CONSTRAINT "terms_code" CHECK ("terms"."code" ~ ('^' || "terms"."kind" || '/[a-z0-9]+(-[a-z0-9]+)*$')),
	CONSTRAINT "terms_kilograms" CHECK ("terms"."kilograms" is null or "terms"."kilograms" > 0 and "terms"."kind" = 'unit')
);
--> statement-breakpoint
ALTER TABLE "terms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_kind_terms_code_fk" FOREIGN KEY ("kind") REFERENCES "public"."terms"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_concealments" ADD CONSTRAINT "finding_concealments_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_concealments" ADD CONSTRAINT "finding_concealments_concealment_terms_code_fk" FOREIGN KEY ("concealment") REFERENCES "public"."terms"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_legs" ADD CONSTRAINT "finding_legs_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_legs" ADD CONSTRAINT "finding_legs_mode_terms_code_fk" FOREIGN KEY ("mode") REFERENCES "public"."terms"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_legs" ADD CONSTRAINT "finding_legs_from" FOREIGN KEY ("from_place_id","from_country") REFERENCES "public"."places"("id","country_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_legs" ADD CONSTRAINT "finding_legs_to" FOREIGN KEY ("to_place_id","to_country") REFERENCES "public"."places"("id","country_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_priorities" ADD CONSTRAINT "finding_priorities_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_priorities" ADD CONSTRAINT "finding_priorities_priority_id_priorities_id_fk" FOREIGN KEY ("priority_id") REFERENCES "public"."priorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "related_findings" ADD CONSTRAINT "related_findings_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "related_findings" ADD CONSTRAINT "related_findings_other_id_findings_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "related_findings" ADD CONSTRAINT "related_findings_linked_by_accounts_id_fk" FOREIGN KEY ("linked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "same_seizures" ADD CONSTRAINT "same_seizures_seizure_id_seizures_id_fk" FOREIGN KEY ("seizure_id") REFERENCES "public"."seizures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "same_seizures" ADD CONSTRAINT "same_seizures_other_id_seizures_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."seizures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "same_seizures" ADD CONSTRAINT "same_seizures_linked_by_accounts_id_fk" FOREIGN KEY ("linked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seized_drugs" ADD CONSTRAINT "seized_drugs_drug_terms_code_fk" FOREIGN KEY ("drug") REFERENCES "public"."terms"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seized_drugs" ADD CONSTRAINT "seized_drugs_form_terms_code_fk" FOREIGN KEY ("form") REFERENCES "public"."terms"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seized_drugs" ADD CONSTRAINT "seized_drugs_unit_terms_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."terms"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seized_drugs" ADD CONSTRAINT "seized_drugs_seizure" FOREIGN KEY ("seizure_id","finding_id") REFERENCES "public"."seizures"("id","finding_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seizures" ADD CONSTRAINT "seizures_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seizures" ADD CONSTRAINT "seizures_place_kind_terms_code_fk" FOREIGN KEY ("place_kind") REFERENCES "public"."terms"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seizures" ADD CONSTRAINT "seizures_mode_terms_code_fk" FOREIGN KEY ("mode") REFERENCES "public"."terms"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seizures" ADD CONSTRAINT "seizures_concealment_terms_code_fk" FOREIGN KEY ("concealment") REFERENCES "public"."terms"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seizures" ADD CONSTRAINT "seizures_place" FOREIGN KEY ("place_id","country_code") REFERENCES "public"."places"("id","country_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "places_name_id_index" ON "places" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "finding_legs_from_place_id_index" ON "finding_legs" USING btree ("from_place_id");--> statement-breakpoint
CREATE INDEX "finding_legs_to_place_id_index" ON "finding_legs" USING btree ("to_place_id");--> statement-breakpoint
CREATE INDEX "finding_priorities_priority_id_index" ON "finding_priorities" USING btree ("priority_id");--> statement-breakpoint
CREATE INDEX "related_findings_other_id_index" ON "related_findings" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "same_seizures_other_id_index" ON "same_seizures" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "seizures_country_code_seized_on_index" ON "seizures" USING btree ("country_code","seized_on");--> statement-breakpoint
CREATE INDEX "seizures_place_id_index" ON "seizures" USING btree ("place_id");--> statement-breakpoint
CREATE INDEX "terms_kind_position_id_index" ON "terms" USING btree ("kind","position","id");--> statement-breakpoint
CREATE POLICY "read" ON "places" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING ((select viewer()) is not null);--> statement-breakpoint
CREATE POLICY "insert" ON "places" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_role()) = 'organiser');--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "places" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "places" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING ((select viewer_role()) = 'organiser') WITH CHECK ((select viewer_role()) = 'organiser');--> statement-breakpoint
CREATE POLICY "update_interactive" ON "places" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "finding_concealments" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from findings f where f.id = finding_id));--> statement-breakpoint
CREATE POLICY "insert" ON "finding_concealments" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "finding_concealments" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "finding_concealments" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "finding_concealments" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "finding_legs" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from findings f where f.id = finding_id));--> statement-breakpoint
CREATE POLICY "insert" ON "finding_legs" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "finding_legs" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "finding_legs" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "finding_legs" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "finding_priorities" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from findings f where f.id = finding_id) and exists (select from priorities p where p.id = priority_id));--> statement-breakpoint
CREATE POLICY "insert" ON "finding_priorities" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (created_at = now() and exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)) and exists (select from priorities p where p.id = priority_id));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "finding_priorities" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "finding_priorities" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)) and exists (select from priorities p where p.id = priority_id));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "finding_priorities" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "related_findings" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from findings f where f.id = finding_id) and exists (select from findings f where f.id = other_id));--> statement-breakpoint
CREATE POLICY "insert" ON "related_findings" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (linked_by = (select viewer()) and created_at = now() and exists (select from findings f where f.id = finding_id) and exists (select from findings f where f.id = other_id) and exists (select from findings f where f.id in (finding_id, other_id) and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "related_findings" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "related_findings" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (exists (select from findings f where f.id = finding_id) and exists (select from findings f where f.id = other_id) and exists (select from findings f where f.id in (finding_id, other_id) and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "related_findings" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "same_seizures" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from seizures s where s.id = seizure_id) and exists (select from seizures s where s.id = other_id));--> statement-breakpoint
CREATE POLICY "insert" ON "same_seizures" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (linked_by = (select viewer()) and created_at = now() and exists (select from seizures s where s.id = seizure_id) and exists (select from seizures s where s.id = other_id) and exists (select from seizures s join findings f on f.id = s.finding_id where s.id in (seizure_id, other_id) and f.withdrawn_at is null
      and (viewer_is_author(f.space_id, f.author_id, f.organisation_id) or f.submitted_at is not null and f.space_id = any(array(select viewer_review_spaces())))));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "same_seizures" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "same_seizures" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (exists (select from seizures s where s.id = seizure_id) and exists (select from seizures s where s.id = other_id) and exists (select from seizures s join findings f on f.id = s.finding_id where s.id in (seizure_id, other_id) and f.withdrawn_at is null
      and (viewer_is_author(f.space_id, f.author_id, f.organisation_id) or f.submitted_at is not null and f.space_id = any(array(select viewer_review_spaces())))));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "same_seizures" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "seized_drugs" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from findings f where f.id = finding_id));--> statement-breakpoint
CREATE POLICY "insert" ON "seized_drugs" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "seized_drugs" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "seized_drugs" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "seized_drugs" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "seizures" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from findings f where f.id = finding_id));--> statement-breakpoint
CREATE POLICY "insert" ON "seizures" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "seizures" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "seizures" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id))) WITH CHECK (exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "seizures" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "seizures" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id)));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "seizures" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "terms" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING ((select viewer()) is not null);--> statement-breakpoint
CREATE POLICY "insert" ON "terms" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_role()) = 'organiser');--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "terms" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "terms" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING ((select viewer_role()) = 'organiser') WITH CHECK ((select viewer_role()) = 'organiser');--> statement-breakpoint
CREATE POLICY "update_interactive" ON "terms" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);