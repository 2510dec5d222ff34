-- Briefings of people with accounts: what they say in versions, who may edit, and who may read.
-- CreateEnum
CREATE TYPE "BriefingVisibility" AS ENUM ('private', 'link', 'public');

-- CreateTable
CREATE TABLE "Briefing" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "visibility" "BriefingVisibility" NOT NULL DEFAULT 'private',
    "linkNumber" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "steps" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "publicSince" TIMESTAMPTZ(3),
    "takenDownAt" TIMESTAMPTZ(3),
    "takenDownReason" TEXT,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Briefing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefingVersion" (
    "briefingId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "savedBy" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "restores" INTEGER,

    CONSTRAINT "BriefingVersion_pkey" PRIMARY KEY ("briefingId","number")
);

-- CreateTable
CREATE TABLE "BriefingEditor" (
    "briefingId" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BriefingEditor_pkey" PRIMARY KEY ("briefingId","userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Briefing_slug_key" ON "Briefing"("slug");

-- CreateIndex
CREATE INDEX "Briefing_ownerId_changedAt_idx" ON "Briefing"("ownerId", "changedAt");

-- CreateIndex
CREATE INDEX "Briefing_visibility_publicSince_idx" ON "Briefing"("visibility", "publicSince");

-- CreateIndex
CREATE INDEX "BriefingEditor_userId_idx" ON "BriefingEditor"("userId");

-- AddForeignKey
ALTER TABLE "Briefing" ADD CONSTRAINT "Briefing_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefingVersion" ADD CONSTRAINT "BriefingVersion_briefingId_fkey" FOREIGN KEY ("briefingId") REFERENCES "Briefing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefingEditor" ADD CONSTRAINT "BriefingEditor_briefingId_fkey" FOREIGN KEY ("briefingId") REFERENCES "Briefing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefingEditor" ADD CONSTRAINT "BriefingEditor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Only what was shown to others can be taken down, with a reason; what is public has been so since a day.
ALTER TABLE "Briefing"
  ADD CONSTRAINT "Briefing_taken_down_with_reason" CHECK (("takenDownAt" IS NULL) = ("takenDownReason" IS NULL)),
  ADD CONSTRAINT "Briefing_public_since" CHECK (("visibility" = 'public') = ("publicSince" IS NOT NULL)),
  ADD CONSTRAINT "Briefing_counts" CHECK ("version" >= 1 AND "linkNumber" >= 1 AND "steps" BETWEEN 0 AND 60);

-- A version says for good what it said; it goes only with others of one sitting, or with its briefing.
CREATE FUNCTION keep_briefing_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of a briefing''s version is refused: it stays as it was saved', TG_OP
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'BriefingVersion_as_saved', TABLE = 'BriefingVersion';
END $$;
CREATE TRIGGER as_saved BEFORE UPDATE ON "BriefingVersion" FOR EACH ROW EXECUTE FUNCTION keep_briefing_version();
