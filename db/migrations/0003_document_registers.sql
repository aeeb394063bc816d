ALTER TABLE "document_versions" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "register_numbers" ("register", "last")
  SELECT 'document_versions ' || "document_id" || ' ' || "language", max("number") FROM "document_versions" GROUP BY 1
  ON CONFLICT DO NOTHING;--> statement-breakpoint
ALTER TABLE "document_versions" FORCE ROW LEVEL SECURITY;
