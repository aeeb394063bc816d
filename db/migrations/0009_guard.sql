ALTER TABLE "comments" ADD COLUMN "kept_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "kept_reason" text DEFAULT '' NOT NULL;