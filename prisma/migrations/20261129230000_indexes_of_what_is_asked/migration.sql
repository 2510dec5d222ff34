-- What is asked again and again and had to read a whole table for it (docs/query-plans.md). Older code needs none of them
-- and is slowed by none.
CREATE INDEX "ChangeSet_undoes_idx" ON "ChangeSet"("undoes");
CREATE INDEX "Release_at_idx" ON "Release"("at");
CREATE INDEX "StanceRevision_until_idx" ON "StanceRevision"("until");
CREATE INDEX "StanceRevision_leaderId_issueId_idx" ON "StanceRevision"("leaderId", "issueId");
CREATE INDEX "StanceRevision_issueRevisionId_idx" ON "StanceRevision"("issueRevisionId");
CREATE INDEX "SourceRevision_since_idx" ON "SourceRevision"("since");
CREATE INDEX "SourceRevision_until_idx" ON "SourceRevision"("until");
CREATE INDEX "EventRevision_since_idx" ON "EventRevision"("since");
CREATE INDEX "EventRevision_until_idx" ON "EventRevision"("until");
CREATE INDEX "ReactionRevision_since_idx" ON "ReactionRevision"("since");
CREATE INDEX "ReactionRevision_until_idx" ON "ReactionRevision"("until");
CREATE INDEX "ReplyRevision_since_idx" ON "ReplyRevision"("since");
CREATE INDEX "ReplyRevision_until_idx" ON "ReplyRevision"("until");
CREATE INDEX "Notice_changeSetId_idx" ON "Notice"("changeSetId");
CREATE INDEX "Report_leader_idx" ON "Report"("leader");
CREATE INDEX "Briefing_deletedAt_idx" ON "Briefing"("deletedAt");
CREATE INDEX "Briefing_takenDownAt_idx" ON "Briefing"("takenDownAt");
CREATE INDEX "Talk_endedAt_idx" ON "Talk"("endedAt");
CREATE INDEX "User_disabledAt_idx" ON "User"("disabledAt");
CREATE INDEX "User_role_idx" ON "User"("role");

-- What waits for an editor's look, as lib/sources/health/queries.ts asks for it.
CREATE INDEX "SourceCheck_waiting" ON "SourceCheck" ("state") WHERE "lookedAt" IS NULL AND ("state" IN ('moved', 'changed', 'gone') OR "failures" >= 2);

-- Answers that wait to be mailed, and reports that still hold who sent them: few among many that are done.
CREATE INDEX "Report_unmailed_idx" ON "Report" ("id") WHERE "email" IS NOT NULL AND "mailedAt" IS NULL;
CREATE INDEX "Report_signed_idx" ON "Report" ("answeredAt") WHERE "name" IS NOT NULL OR "email" IS NOT NULL;

-- Admins look for part of a target in a log that only grows.
CREATE INDEX "AuditEntry_target_search" ON "AuditEntry" USING gin ("target" gin_trgm_ops);
