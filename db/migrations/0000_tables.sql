CREATE TABLE "account_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"secret_hash" text NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"idle_until" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "account_sessions_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
ALTER TABLE "account_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_contacts" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	CONSTRAINT "account_contacts_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "account_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"function" text DEFAULT '' NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text DEFAULT 'member' NOT NULL,
	"focal_point" boolean DEFAULT false NOT NULL,
	"alternate" boolean DEFAULT false NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"language" text,
	"time_zone" text,
	"posted_from" timestamp with time zone DEFAULT now() NOT NULL,
	"posted_until" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "accounts_role" CHECK ("accounts"."role" in ('administrator', 'organiser', 'member'))
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"label" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"objectives" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"city" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"map_url" text DEFAULT '' NOT NULL,
	"country_code" char(2),
	"time_zone" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"interpretation" text[] DEFAULT '{}' NOT NULL,
	"countries_total" integer,
	"illustrative" boolean DEFAULT false NOT NULL,
	"closed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"cancel_reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "activities_dates" CHECK ("activities"."ends_on" >= "activities"."starts_on" and "activities"."ends_on" < "activities"."starts_on" + 1100)
);
--> statement-breakpoint
ALTER TABLE "activities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "participant_contacts" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"email" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "participant_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "participants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"label" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"account_id" uuid,
	"name" text NOT NULL,
	"function" text DEFAULT '' NOT NULL,
	"organisation_id" uuid,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"roles" text[] NOT NULL,
	"name_public" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "participants_roles" CHECK (cardinality("participants"."roles") > 0)
);
--> statement-breakpoint
ALTER TABLE "participants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rooms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"label" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"capacity" integer,
	"opens_at" time,
	"closes_at" time,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rooms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"act" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "agenda_acts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"space_id" uuid NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"floor" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"label" smallint NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"starts_at" timestamp with time zone,
	"minutes" integer NOT NULL,
	"room_ids" uuid[] DEFAULT '{}' NOT NULL,
	"plenary" boolean DEFAULT false NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"interpretation" text[] DEFAULT '{}' NOT NULL,
	"speaker_ids" uuid[] DEFAULT '{}' NOT NULL,
	"organisation_ids" uuid[] DEFAULT '{}' NOT NULL,
	"items" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"fixed" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agenda_sessions_once" UNIQUE("space_id","version","session_id"),
	CONSTRAINT "agenda_sessions_label" CHECK ("agenda_sessions"."label" between "agenda_sessions"."floor" and 3),
	CONSTRAINT "agenda_sessions_minutes" CHECK ("agenda_sessions"."minutes" between 5 and 1440)
);
--> statement-breakpoint
ALTER TABLE "agenda_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"label" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"number" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agenda_versions_number" UNIQUE("space_id","number"),
	CONSTRAINT "agenda_versions_positive" CHECK ("agenda_versions"."number" > 0)
);
--> statement-breakpoint
ALTER TABLE "agenda_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"space_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"floor" smallint DEFAULT 0 NOT NULL,
	"label" smallint NOT NULL,
	"author_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"own_readers" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"number" integer NOT NULL,
	"language" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "document_versions_number" UNIQUE("document_id","language","number"),
	CONSTRAINT "document_versions_label" CHECK ("document_versions"."label" between "document_versions"."floor" and 4)
);
--> statement-breakpoint
ALTER TABLE "document_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents" (
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
	"title" text NOT NULL,
	"symbol" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'final' NOT NULL,
	"original_language" text NOT NULL,
	"dated_on" date,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "documents_standing" UNIQUE("id","space_id","label"),
	CONSTRAINT "documents_label" CHECK ("documents"."label" between "documents"."floor" and 4),
	CONSTRAINT "documents_status" CHECK ("documents"."status" in ('draft', 'final', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "downloads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_version_id" uuid NOT NULL,
	"space_id" uuid NOT NULL,
	"account_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "downloads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "comments" (
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
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "comments_label" CHECK ("comments"."label" between "comments"."floor" and 4)
);
--> statement-breakpoint
ALTER TABLE "comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "findings" (
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
	"title" text NOT NULL,
	"body" text NOT NULL,
	"observed_from" date,
	"observed_until" date,
	"source" char(1) DEFAULT 'X' NOT NULL,
	"information" char(1) DEFAULT '4' NOT NULL,
	"handling" text DEFAULT 'H0' NOT NULL,
	"handling_note" text DEFAULT '' NOT NULL,
	"submitted_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "findings_standing" UNIQUE("id","space_id","label"),
	CONSTRAINT "findings_label" CHECK ("findings"."label" between "findings"."floor" and 4),
	CONSTRAINT "findings_source" CHECK ("findings"."source" in ('A', 'B', 'C', 'X')),
	CONSTRAINT "findings_information" CHECK ("findings"."information" in ('1', '2', '3', '4')),
	CONSTRAINT "findings_period" CHECK ("findings"."observed_until" >= "findings"."observed_from")
);
--> statement-breakpoint
ALTER TABLE "findings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"label" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"objectives" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"launched_at_id" uuid,
	"dormant_at" timestamp with time zone,
	"concluded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "join_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" text,
	"decision_reason" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "join_requests_once" UNIQUE NULLS NOT DISTINCT("space_id","account_id","decided_at")
);
--> statement-breakpoint
ALTER TABLE "join_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"label" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"number" integer NOT NULL,
	"text" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mandates_number" UNIQUE("space_id","number")
);
--> statement-breakpoint
ALTER TABLE "mandates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"label" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"title" jsonb NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "milestones" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "credentials" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credentials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "known_devices" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "known_devices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "password_resets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"secret_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "password_resets_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
ALTER TABLE "password_resets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
ALTER TABLE "rate_limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"function" text DEFAULT '' NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text DEFAULT 'member' NOT NULL,
	"focal_point" boolean DEFAULT false NOT NULL,
	"alternate" boolean DEFAULT false NOT NULL,
	"language" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"secret_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone DEFAULT now() + interval '72 hours' NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_head" (
	"one" integer PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_log" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid,
	"act" text NOT NULL,
	"subject_id" uuid,
	"hash" text NOT NULL,
	CONSTRAINT "audit_log_act" CHECK ("audit_log"."act" ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$')
);
--> statement-breakpoint
ALTER TABLE "audit_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid,
	"subject_id" uuid,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"failure" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "register_numbers" (
	"register" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "register_numbers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "submissions" (
	"account_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submissions_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
ALTER TABLE "submissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_points" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"service" jsonb NOT NULL,
	"hours" text NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"secure_channel" text DEFAULT '' NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contact_points" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "countries" (
	"code" char(2) PRIMARY KEY NOT NULL,
	"lead_organisation_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "countries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "country_roles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"country_code" char(2) NOT NULL,
	"role" text NOT NULL,
	"region" text DEFAULT '' NOT NULL,
	"from" text NOT NULL,
	"until" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "country_roles_from" CHECK ("country_roles"."from" ~ '^[0-9]{4}(-[0-9]{2})?$'),
	CONSTRAINT "country_roles_until" CHECK ("country_roles"."until" ~ '^[0-9]{4}(-[0-9]{2})?$' and "country_roles"."until" >= "country_roles"."from")
);
--> statement-breakpoint
ALTER TABLE "country_roles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"full_name" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"type" text NOT NULL,
	"country_code" char(2),
	"languages" text[] DEFAULT '{}' NOT NULL,
	"website" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisations_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "organisations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "decisions" (
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
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"priority_id" uuid,
	"text" jsonb NOT NULL,
	"taken_on" date NOT NULL,
	"taken_at" text DEFAULT '' NOT NULL,
	CONSTRAINT "decisions_number" UNIQUE("year","number"),
	CONSTRAINT "decisions_label" CHECK ("decisions"."label" between "decisions"."floor" and 3)
);
--> statement-breakpoint
ALTER TABLE "decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "positions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"priority_id" uuid NOT NULL,
	"space_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"floor" smallint DEFAULT 0 NOT NULL,
	"label" smallint NOT NULL,
	"author_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"own_readers" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"position" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "positions_label" CHECK ("positions"."label" between "positions"."floor" and 3),
	CONSTRAINT "positions_position" CHECK ("positions"."position" in ('supports', 'supports with a reservation', 'abstains', 'objects')),
	CONSTRAINT "positions_reason" CHECK ("positions"."position" <> 'objects' or "positions"."reason" <> '')
);
--> statement-breakpoint
ALTER TABLE "positions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "priorities" (
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
	"number" integer NOT NULL,
	"title" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"reasons" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"lead_group_id" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "priorities_standing" UNIQUE("id","space_id","label"),
	CONSTRAINT "priorities_label" CHECK ("priorities"."label" between "priorities"."floor" and 3),
	CONSTRAINT "priorities_kind" CHECK ("priorities"."kind" in ('strategic', 'operational')),
	CONSTRAINT "priorities_state" CHECK ("priorities"."state" in ('draft', 'proposed', 'in consultation', 'adopted', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "priorities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "year_delegations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "year_delegations_once" UNIQUE("space_id","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "year_delegations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "years" (
	"id" uuid PRIMARY KEY NOT NULL,
	"label" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"year" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "years_year_unique" UNIQUE("year")
);
--> statement-breakpoint
ALTER TABLE "years" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"label" smallint DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"account_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"roles" text[] NOT NULL,
	"starts_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_roles" CHECK (cardinality("memberships"."roles") > 0 and "memberships"."roles" <@ array['organiser','chair','rapporteur','speaker','participant','interpreter','observer','member']),
	CONSTRAINT "memberships_period" CHECK ("memberships"."ends_at" is null or "memberships"."ends_at" >= "memberships"."starts_at")
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "red_readers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"space_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"named_in" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "red_readers_once" UNIQUE("item_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "red_readers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "spaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"label" smallint NOT NULL,
	"label_reason" text DEFAULT '' NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "spaces_standing" UNIQUE("id","label","open"),
	CONSTRAINT "spaces_label" CHECK ("spaces"."label" between 0 and 3 and ("spaces"."kind" <> 'commons' or "spaces"."label" = 0))
);
--> statement-breakpoint
ALTER TABLE "spaces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account_sessions" ADD CONSTRAINT "account_sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_contacts" ADD CONSTRAINT "account_contacts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_country_code_countries_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_space" FOREIGN KEY ("id","label","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "participant_contacts" ADD CONSTRAINT "participant_contacts_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_space" FOREIGN KEY ("space_id","label","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_space" FOREIGN KEY ("space_id","label","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "agenda_acts" ADD CONSTRAINT "agenda_acts_space_id_activities_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_acts" ADD CONSTRAINT "agenda_acts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_sessions" ADD CONSTRAINT "agenda_sessions_space_id_activities_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_sessions" ADD CONSTRAINT "agenda_sessions_space" FOREIGN KEY ("space_id","floor","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "agenda_versions" ADD CONSTRAINT "agenda_versions_space_id_activities_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_versions" ADD CONSTRAINT "agenda_versions_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_versions" ADD CONSTRAINT "agenda_versions_space" FOREIGN KEY ("space_id","label","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_document" FOREIGN KEY ("document_id","space_id","floor") REFERENCES "public"."documents"("id","space_id","label") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_space" FOREIGN KEY ("space_id","floor","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_document_version_id_document_versions_id_fk" FOREIGN KEY ("document_version_id") REFERENCES "public"."document_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_finding" FOREIGN KEY ("finding_id","space_id","floor") REFERENCES "public"."findings"("id","space_id","label") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_space" FOREIGN KEY ("space_id","floor","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_space" FOREIGN KEY ("id","label","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_space_id_groups_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_space_id_groups_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_space" FOREIGN KEY ("space_id","label","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_space_id_groups_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_space" FOREIGN KEY ("space_id","label","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_points" ADD CONSTRAINT "contact_points_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countries" ADD CONSTRAINT "countries_lead_organisation_id_organisations_id_fk" FOREIGN KEY ("lead_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "country_roles" ADD CONSTRAINT "country_roles_country_code_countries_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_country_code_countries_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_space" FOREIGN KEY ("space_id","floor","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_priority" FOREIGN KEY ("priority_id","space_id","floor") REFERENCES "public"."priorities"("id","space_id","label") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_space" FOREIGN KEY ("space_id","floor","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_year" FOREIGN KEY ("space_id") REFERENCES "public"."years"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_author" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "year_delegations" ADD CONSTRAINT "year_delegations_space_id_years_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."years"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "year_delegations" ADD CONSTRAINT "year_delegations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "years" ADD CONSTRAINT "years_space" FOREIGN KEY ("id","label","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_space" FOREIGN KEY ("space_id","label","open") REFERENCES "public"."spaces"("id","label","open") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "red_readers" ADD CONSTRAINT "red_readers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_sessions_account_id_index" ON "account_sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "accounts_organisation_id_index" ON "accounts" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "accounts_name_id_index" ON "accounts" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "activities_starts_on_id_index" ON "activities" USING btree ("starts_on","id");--> statement-breakpoint
CREATE INDEX "activities_ends_on_id_index" ON "activities" USING btree ("ends_on","id");--> statement-breakpoint
CREATE INDEX "participants_space_id_name_id_index" ON "participants" USING btree ("space_id","name","id");--> statement-breakpoint
CREATE INDEX "participants_account_id_index" ON "participants" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "rooms_space_id_position_index" ON "rooms" USING btree ("space_id","position");--> statement-breakpoint
CREATE INDEX "agenda_acts_space_id_id_index" ON "agenda_acts" USING btree ("space_id","id");--> statement-breakpoint
CREATE INDEX "agenda_sessions_space_id_version_starts_at_index" ON "agenda_sessions" USING btree ("space_id","version","starts_at");--> statement-breakpoint
CREATE INDEX "agenda_sessions_speaker_ids_index" ON "agenda_sessions" USING gin ("speaker_ids");--> statement-breakpoint
CREATE INDEX "document_versions_document_id_id_index" ON "document_versions" USING btree ("document_id","id");--> statement-breakpoint
CREATE INDEX "documents_space_id_id_index" ON "documents" USING btree ("space_id","id");--> statement-breakpoint
CREATE INDEX "downloads_document_version_id_id_index" ON "downloads" USING btree ("document_version_id","id");--> statement-breakpoint
CREATE INDEX "comments_finding_id_id_index" ON "comments" USING btree ("finding_id","id");--> statement-breakpoint
CREATE INDEX "findings_space_id_id_index" ON "findings" USING btree ("space_id","id");--> statement-breakpoint
CREATE INDEX "findings_author_id_id_index" ON "findings" USING btree ("author_id","id");--> statement-breakpoint
CREATE INDEX "groups_created_at_id_index" ON "groups" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "join_requests_space_id_id_index" ON "join_requests" USING btree ("space_id","id");--> statement-breakpoint
CREATE INDEX "join_requests_account_id_index" ON "join_requests" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "milestones_space_id_due_on_index" ON "milestones" USING btree ("space_id","due_on");--> statement-breakpoint
CREATE INDEX "known_devices_account_id_index" ON "known_devices" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "password_resets_account_id_index" ON "password_resets" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "invitations_organisation_id_index" ON "invitations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "audit_log_account_id_seq_index" ON "audit_log" USING btree ("account_id","seq");--> statement-breakpoint
CREATE INDEX "outbox_sent_at_id_index" ON "outbox" USING btree ("sent_at","id");--> statement-breakpoint
CREATE INDEX "contact_points_organisation_id_index" ON "contact_points" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "country_roles_country_code_index" ON "country_roles" USING btree ("country_code");--> statement-breakpoint
CREATE INDEX "organisations_country_code_index" ON "organisations" USING btree ("country_code");--> statement-breakpoint
CREATE INDEX "organisations_name_id_index" ON "organisations" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "decisions_priority_id_index" ON "decisions" USING btree ("priority_id");--> statement-breakpoint
CREATE INDEX "decisions_space_id_id_index" ON "decisions" USING btree ("space_id","id");--> statement-breakpoint
CREATE INDEX "positions_priority_id_organisation_id_id_index" ON "positions" USING btree ("priority_id","organisation_id","id");--> statement-breakpoint
CREATE INDEX "priorities_space_id_kind_number_index" ON "priorities" USING btree ("space_id","kind","number");--> statement-breakpoint
CREATE INDEX "year_delegations_organisation_id_index" ON "year_delegations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "memberships_account_id_index" ON "memberships" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "memberships_organisation_id_index" ON "memberships" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "memberships_space_id_id_index" ON "memberships" USING btree ("space_id","id");--> statement-breakpoint
CREATE INDEX "red_readers_account_id_index" ON "red_readers" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "red_readers_author_id_index" ON "red_readers" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "spaces_author_id_created_at_index" ON "spaces" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "spaces_kind_index" ON "spaces" USING btree ("kind");--> statement-breakpoint
CREATE POLICY "read" ON "account_sessions" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "insert" ON "account_sessions" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (account_id = (select viewer()) and kind in ('feed', 'token'));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "account_sessions" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "account_sessions" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (account_id = (select viewer())) WITH CHECK (account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "account_sessions" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "account_sessions" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "account_contacts" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING ((select viewer_role()) = 'organiser' or account_id = any(array(select viewer_contacts())));--> statement-breakpoint
CREATE POLICY "update" ON "account_contacts" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (account_id = (select viewer())) WITH CHECK (account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "account_contacts" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "account_contacts" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "accounts" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING ((select viewer()) is not null);--> statement-breakpoint
CREATE POLICY "update" ON "accounts" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (id = (select viewer()) or viewer_may_administer(id)) WITH CHECK (id = (select viewer()) or viewer_may_administer(id));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "accounts" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "accounts" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "activities" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "activities" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and id = any(array(select viewer_amber_spaces()))
    or label >= 3 and id = any(array(select viewer_spaces())) and label < 4) or not open and id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
CREATE POLICY "insert" ON "activities" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (id = any(array(select viewer_head_spaces())) and exists (select from spaces s where s.id = activities.id and s.kind = 'activity'));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "activities" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "activities" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (id = any(array(select viewer_head_spaces()))) WITH CHECK (id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "activities" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "participant_contacts" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from participants p where p.id = participant_id and (p.space_id = any(array(select viewer_spaces())) or p.organisation_id = (select viewer_organisation()) or (select viewer_role()) = 'organiser')));--> statement-breakpoint
CREATE POLICY "insert" ON "participant_contacts" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())) and exists (select from participants p where p.id = participant_id and p.space_id = participant_contacts.space_id));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "participant_contacts" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "participant_contacts" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces()))) WITH CHECK (space_id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "participant_contacts" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "participant_contacts" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "participant_contacts" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "participant_contacts" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "participants" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "participants" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and label < 4) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not ((select viewer()) is null) or name_public and 'speaker' = any(roles)));--> statement-breakpoint
CREATE POLICY "insert" ON "participants" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "participants" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "participants" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces()))) WITH CHECK (space_id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "participants" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "participants" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "participants" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "rooms" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "rooms" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and label < 4) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
CREATE POLICY "insert" ON "rooms" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "rooms" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "rooms" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces()))) WITH CHECK (space_id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "rooms" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "rooms" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "rooms" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "agenda_acts" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and exists (select from activities a where a.id = space_id));--> statement-breakpoint
CREATE POLICY "insert" ON "agenda_acts" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())) and account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "agenda_acts" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "agenda_acts" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and account_id = (select viewer())) WITH CHECK (space_id = any(array(select viewer_head_spaces())) and account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "agenda_acts" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "agenda_acts" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "agenda_acts" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "agenda_sessions" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "agenda_sessions" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and label < 4) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not (version = 0 or kind = 'blocker') or space_id = any(array(select viewer_head_spaces()))));--> statement-breakpoint
CREATE POLICY "insert" ON "agenda_sessions" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())) and not exists (select from agenda_versions v where v.space_id = agenda_sessions.space_id and v.number = version and v.created_at < now()));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "agenda_sessions" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "agenda_sessions" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces()))) WITH CHECK (space_id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "agenda_sessions" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "agenda_sessions" AS PERMISSIVE FOR DELETE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) and version = 0);--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "agenda_sessions" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "agenda_versions" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "agenda_versions" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and label < 4) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
CREATE POLICY "insert" ON "agenda_versions" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())) and author_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "agenda_versions" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "document_versions" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "document_versions" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())) or floor = 4 and not own_readers)) and exists (select from documents d where d.id = document_id and d.space_id = document_versions.space_id));--> statement-breakpoint
CREATE POLICY "insert" ON "document_versions" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and space_id = any(array(select viewer_posting_spaces())) and exists (select from documents d where d.id = document_id and d.space_id = document_versions.space_id and viewer_is_author(d.space_id, d.author_id, d.organisation_id)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "document_versions" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "document_versions" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (viewer_is_author(space_id, author_id, organisation_id) or space_id = any(array(select viewer_review_spaces()))) WITH CHECK (viewer_is_author(space_id, author_id, organisation_id) or space_id = any(array(select viewer_review_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "document_versions" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "documents" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "documents" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())))) or not open and space_id = any(array(select viewer_head_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())))));--> statement-breakpoint
CREATE POLICY "insert" ON "documents" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and space_id = any(array(select viewer_posting_spaces())));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "documents" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "documents" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (viewer_is_author(space_id, author_id, organisation_id) or space_id = any(array(select viewer_review_spaces()))) WITH CHECK (viewer_is_author(space_id, author_id, organisation_id) or space_id = any(array(select viewer_review_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "documents" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "downloads" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (exists (select from document_versions v join documents d on d.id = v.document_id where v.id = document_version_id and (d.space_id = any(array(select viewer_head_spaces())) or (d.author_id = (select viewer()) or d.organisation_id = (select viewer_organisation())) and viewer_is_author(d.space_id, d.author_id, d.organisation_id))));--> statement-breakpoint
CREATE POLICY "insert" ON "downloads" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (account_id = (select viewer()) and exists (select from document_versions v where v.id = document_version_id and v.space_id = downloads.space_id));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "downloads" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "comments" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "comments" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())) or floor = 4 and not own_readers)) and exists (select from findings f where f.id = finding_id));--> statement-breakpoint
CREATE POLICY "insert" ON "comments" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and space_id = any(array(select viewer_posting_spaces())) and exists (select from findings f where f.id = finding_id and f.space_id = comments.space_id and f.submitted_at is not null));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "comments" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "comments" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (viewer_is_author(space_id, author_id, organisation_id) or space_id = any(array(select viewer_review_spaces()))) WITH CHECK (viewer_is_author(space_id, author_id, organisation_id) or space_id = any(array(select viewer_review_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "comments" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "findings" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "findings" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())))) or not open and space_id = any(array(select viewer_head_spaces())) and (label < 4 or author_id = (select viewer()) or id = any(array(select viewer_red_items())))) and (not (submitted_at is null) or author_id = (select viewer()) and space_id = any(array(select viewer_spaces()))));--> statement-breakpoint
CREATE POLICY "insert" ON "findings" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and space_id = any(array(select viewer_posting_spaces())));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "findings" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "findings" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (viewer_is_author(space_id, author_id, organisation_id) or submitted_at is not null and space_id = any(array(select viewer_review_spaces()))) WITH CHECK (viewer_is_author(space_id, author_id, organisation_id) or submitted_at is not null and space_id = any(array(select viewer_review_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "findings" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "groups" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "groups" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and id = any(array(select viewer_amber_spaces()))
    or label >= 3 and id = any(array(select viewer_spaces())) and label < 4) or not open and id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
CREATE POLICY "insert" ON "groups" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (id = any(array(select viewer_head_spaces())) and exists (select from spaces s where s.id = groups.id and s.kind = 'group') and (launched_at_id is null or exists (select from activities a where a.id = launched_at_id)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "groups" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "groups" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (id = any(array(select viewer_head_spaces()))) WITH CHECK (id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "groups" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "join_requests" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING ((space_id = any(array(select viewer_head_spaces())) or account_id = (select viewer())) and exists (select from groups g where g.id = space_id));--> statement-breakpoint
CREATE POLICY "insert" ON "join_requests" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (account_id = (select viewer()) and organisation_id = (select viewer_organisation()) and decision is null and exists (select from groups g where g.id = space_id));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "join_requests" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "join_requests" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces())) or account_id = (select viewer()) and decision is null) WITH CHECK (space_id = any(array(select viewer_head_spaces())) and decision is distinct from 'withdrawn' and decided_by = (select viewer()) or account_id = (select viewer()) and decision = 'withdrawn');--> statement-breakpoint
CREATE POLICY "update_interactive" ON "join_requests" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "mandates" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "mandates" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and label < 4) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
CREATE POLICY "insert" ON "mandates" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())) and author_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "mandates" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "milestones" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "milestones" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and label < 4) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
CREATE POLICY "insert" ON "milestones" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "milestones" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "milestones" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces()))) WITH CHECK (space_id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "milestones" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "credentials" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "jobs" ON "known_devices" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "jobs" ON "password_resets" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "jobs" ON "rate_limits" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "invitations" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING ((select viewer_role()) = 'administrator' or organisation_id = (select viewer_organisation()) and viewer_looks_after(organisation_id));--> statement-breakpoint
CREATE POLICY "insert" ON "invitations" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (invited_by = (select viewer()) and viewer_may_administer_posting(organisation_id, role, focal_point, alternate) and accepted_at is null);--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "invitations" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "invitations" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (viewer_may_administer_posting(organisation_id, role, focal_point, alternate)) WITH CHECK (viewer_may_administer_posting(organisation_id, role, focal_point, alternate));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "invitations" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "invitations" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "audit_log" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING ((select viewer_role()) = 'administrator');--> statement-breakpoint
CREATE POLICY "insert" ON "audit_log" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "audit_log" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "audit_log" AS PERMISSIVE FOR INSERT TO "enlace_job" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "insert" ON "outbox" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer()) is not null and sent_at is null);--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "outbox" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "outbox" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "submissions" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "insert" ON "submissions" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (account_id = (select viewer()));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "submissions" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "submissions" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "contact_points" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING ((select viewer()) is not null);--> statement-breakpoint
CREATE POLICY "insert" ON "contact_points" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_role()) = 'administrator' or viewer_looks_after(organisation_id));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "contact_points" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "contact_points" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING ((select viewer_role()) = 'administrator' or viewer_looks_after(organisation_id)) WITH CHECK ((select viewer_role()) = 'administrator' or viewer_looks_after(organisation_id));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "contact_points" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "contact_points" AS PERMISSIVE FOR DELETE TO "enlace_web" USING ((select viewer_role()) = 'administrator' or viewer_looks_after(organisation_id));--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "contact_points" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "countries" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING ((select viewer()) is not null);--> statement-breakpoint
CREATE POLICY "insert" ON "countries" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_role()) = 'administrator');--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "countries" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "countries" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING ((select viewer_role()) = 'administrator') WITH CHECK ((select viewer_role()) = 'administrator');--> statement-breakpoint
CREATE POLICY "update_interactive" ON "countries" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "countries" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "country_roles" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING ((select viewer()) is not null);--> statement-breakpoint
CREATE POLICY "insert" ON "country_roles" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_role()) = 'organiser');--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "country_roles" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "country_roles" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING ((select viewer_role()) = 'organiser') WITH CHECK ((select viewer_role()) = 'organiser');--> statement-breakpoint
CREATE POLICY "update_interactive" ON "country_roles" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "delete" ON "country_roles" AS PERMISSIVE FOR DELETE TO "enlace_web" USING ((select viewer_role()) = 'organiser');--> statement-breakpoint
CREATE POLICY "delete_interactive" ON "country_roles" AS RESTRICTIVE FOR DELETE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "organisations" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING ((select viewer()) is not null);--> statement-breakpoint
CREATE POLICY "insert" ON "organisations" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_role()) = 'administrator');--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "organisations" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "organisations" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING ((select viewer_role()) = 'administrator' or viewer_looks_after(id)) WITH CHECK ((select viewer_role()) = 'administrator' or viewer_looks_after(id));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "organisations" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "organisations" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "decisions" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "decisions" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and label < 4) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
CREATE POLICY "insert" ON "decisions" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and space_id = any(array(select viewer_minute_spaces())) and (priority_id is null or (select viewer_role()) = 'organiser' and exists (select from priorities p where p.id = priority_id and p.space_id = decisions.space_id)));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "decisions" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "positions" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "positions" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and label < 4) and exists (select from priorities p where p.id = priority_id));--> statement-breakpoint
CREATE POLICY "insert" ON "positions" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and (select viewer_speaks()) and space_id = any(array(select viewer_delegation_years())) and exists (select from priorities p where p.id = priority_id and p.space_id = positions.space_id and p.state in ('proposed', 'in consultation')));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "positions" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "priorities" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "priorities" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and label < 4) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not (state = 'draft') or space_id = any(array(select viewer_head_spaces())) or author_id = (select viewer()) and space_id = any(array(select viewer_spaces()))));--> statement-breakpoint
CREATE POLICY "insert" ON "priorities" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and organisation_id = (select viewer_organisation()) and (space_id = any(array(select viewer_head_spaces())) or space_id = any(array(select viewer_delegation_years()))) and exists (select from years y where y.id = space_id) and state in ('draft', 'proposed'));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "priorities" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "priorities" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (viewer_is_author(space_id, author_id, organisation_id) or space_id = any(array(select viewer_head_spaces()))) WITH CHECK (viewer_is_author(space_id, author_id, organisation_id) or space_id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "priorities" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "year_delegations" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING ((select viewer()) is not null and exists (select from years y where y.id = space_id));--> statement-breakpoint
CREATE POLICY "insert" ON "year_delegations" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_role()) = 'organiser' and speaks_in_priorities(organisation_id));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "year_delegations" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "years" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "years" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and id = any(array(select viewer_amber_spaces()))
    or label >= 3 and id = any(array(select viewer_spaces())) and label < 4) or not open and id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
CREATE POLICY "insert" ON "years" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_role()) = 'organiser' and exists (select from spaces s where s.id = years.id and s.kind = 'year'));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "years" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "years" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING ((select viewer_role()) = 'organiser') WITH CHECK ((select viewer_role()) = 'organiser');--> statement-breakpoint
CREATE POLICY "update_interactive" ON "years" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "memberships" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "memberships" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and space_id = any(array(select viewer_amber_spaces()))
    or label >= 3 and space_id = any(array(select viewer_spaces())) and label < 4) or not open and space_id = any(array(select viewer_head_spaces())) and label < 4) and (not ((select viewer()) is null) or false));--> statement-breakpoint
CREATE POLICY "insert" ON "memberships" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (space_id = any(array(select viewer_head_spaces())) and exists (select from spaces s where s.id = space_id and s.kind in ('activity', 'group'))
        and organisation_id = (select a.organisation_id from accounts a where a.id = account_id)
        and (account_id = (select viewer()) or space_id <> all(array(select viewer_founded_spaces()))));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "memberships" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "memberships" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (space_id = any(array(select viewer_head_spaces()))) WITH CHECK (space_id = any(array(select viewer_head_spaces())));--> statement-breakpoint
CREATE POLICY "update_interactive" ON "memberships" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "jobs" ON "memberships" AS PERMISSIVE FOR ALL TO "enlace_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "red_readers" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (item_id = any(array(select viewer_red_lists())));--> statement-breakpoint
CREATE POLICY "insert" ON "red_readers" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (viewer_may_name(item_id, space_id, author_id, account_id));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "red_readers" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "read" ON "spaces" AS PERMISSIVE FOR SELECT TO "enlace_job", "enlace_web" USING (true);--> statement-breakpoint
CREATE POLICY "label" ON "spaces" AS RESTRICTIVE FOR SELECT TO "enlace_job", "enlace_web" USING (label <= (select viewer_ceiling()) and (open and (label = 0
    or label = 1 and (select viewer()) is not null
    or label = 2 and id = any(array(select viewer_amber_spaces()))
    or label >= 3 and id = any(array(select viewer_spaces())) and label < 4) or not open and id = any(array(select viewer_head_spaces())) and label < 4));--> statement-breakpoint
CREATE POLICY "insert" ON "spaces" AS PERMISSIVE FOR INSERT TO "enlace_web" WITH CHECK (author_id = (select viewer()) and (select viewer_role()) = 'organiser' and kind in ('activity', 'group', 'year'));--> statement-breakpoint
CREATE POLICY "insert_interactive" ON "spaces" AS RESTRICTIVE FOR INSERT TO "enlace_web" WITH CHECK ((select viewer_ceiling()) = 4);--> statement-breakpoint
CREATE POLICY "update" ON "spaces" AS PERMISSIVE FOR UPDATE TO "enlace_web" USING (id = any(array(select viewer_head_spaces())) and kind <> 'commons') WITH CHECK (id = any(array(select viewer_head_spaces())) and kind <> 'commons');--> statement-breakpoint
CREATE POLICY "update_interactive" ON "spaces" AS RESTRICTIVE FOR UPDATE TO "enlace_web" USING ((select viewer_ceiling()) = 4);