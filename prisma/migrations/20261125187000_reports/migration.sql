-- Answers to reports go by mail as well, and what was sent in stays as it was sent.

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "mailTries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "mailedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "AuditEntry_target_idx" ON "AuditEntry"("target");

-- CreateIndex
CREATE INDEX "Report_at_idx" ON "Report"("at");

-- CreateIndex
CREATE INDEX "Report_changeSetId_idx" ON "Report"("changeSetId");

-- CreateIndex
CREATE INDEX "Report_linkId_idx" ON "Report"("linkId");

-- An answer has its day and whoever gave it; only a reply is published; a reply has the link it came through.
ALTER TABLE "Report"
  ADD CONSTRAINT "Report_answered" CHECK (("state" = 'open') = ("answeredAt" IS NULL) AND ("answeredAt" IS NULL) = ("answeredBy" IS NULL)),
  ADD CONSTRAINT "Report_published_is_reply" CHECK ("state" <> 'published' OR "kind" = 'reply'),
  ADD CONSTRAINT "Report_reply_by_link" CHECK ("kind" <> 'reply' OR "linkId" IS NOT NULL AND "leader" IS NOT NULL);

-- What was sent in stays as it was sent; who sent it can be forgotten, and nothing else.
CREATE FUNCTION keep_report_as_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND (NEW."id", NEW."kind", NEW."path", NEW."noun", NEW."slug", NEW."release", NEW."asOf", NEW."text", NEW."sourceUrl", NEW."linkId", NEW."leader", NEW."at")
      IS NOT DISTINCT FROM (OLD."id", OLD."kind", OLD."path", OLD."noun", OLD."slug", OLD."release", OLD."asOf", OLD."text", OLD."sourceUrl", OLD."linkId", OLD."leader", OLD."at")
    AND (NEW."name" IS NULL OR NEW."name" IS NOT DISTINCT FROM OLD."name")
    AND (NEW."email" IS NULL OR NEW."email" IS NOT DISTINCT FROM OLD."email")
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% of a report is refused: what was sent in stays as it was sent', TG_OP
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'Report_as_sent', TABLE = 'Report';
END $$;
CREATE TRIGGER as_sent BEFORE UPDATE OR DELETE ON "Report" FOR EACH ROW EXECUTE FUNCTION keep_report_as_sent();
