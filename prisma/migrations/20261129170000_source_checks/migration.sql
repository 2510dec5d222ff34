-- What became of the addresses of sources, beside the releases: no reader sees it, and no hash covers it.
CREATE TYPE "LinkState" AS ENUM ('live', 'moved', 'changed', 'gone', 'unreachable');

CREATE TABLE "SourceCheck" (
    "sourceId" INTEGER NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "state" "LinkState" NOT NULL,
    "status" INTEGER,
    "movedTo" TEXT,
    "why" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "textHash" TEXT,
    "seenAt" TIMESTAMPTZ(3),
    "since" TIMESTAMPTZ(3) NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "lookedAt" TIMESTAMPTZ(3),
    "lookedBy" TEXT,

    CONSTRAINT "SourceCheck_pkey" PRIMARY KEY ("sourceId")
);

CREATE INDEX "SourceCheck_checkedAt_idx" ON "SourceCheck"("checkedAt");

ALTER TABLE "SourceCheck" ADD CONSTRAINT "SourceCheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SourceCheck" ADD CONSTRAINT "SourceCheck_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "SourceRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is unreachable says why and how often; what is not has not failed; whoever looked has a name.
ALTER TABLE "SourceCheck"
  ADD CONSTRAINT "SourceCheck_why" CHECK (("state" = 'unreachable') = ("why" IS NOT NULL) AND ("why" IS NULL) = ("failures" = 0)),
  ADD CONSTRAINT "SourceCheck_moved_where" CHECK ("state" <> 'moved' OR "movedTo" IS NOT NULL),
  ADD CONSTRAINT "SourceCheck_looked_by" CHECK (("lookedAt" IS NULL) = ("lookedBy" IS NULL));
