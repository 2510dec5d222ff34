-- Presentations that others follow on their own devices.
-- CreateTable
CREATE TABLE "Talk" (
    "code" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "bundled" TEXT,
    "briefingId" INTEGER,
    "version" INTEGER,
    "speaker" TEXT,
    "step" INTEGER NOT NULL DEFAULT 0,
    "shown" INTEGER NOT NULL DEFAULT 0,
    "isBlank" BOOLEAN NOT NULL DEFAULT false,
    "isBlind" BOOLEAN NOT NULL DEFAULT false,
    "moves" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Talk_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "Talk_endsAt_idx" ON "Talk"("endsAt");

-- CreateIndex
CREATE INDEX "Talk_briefingId_idx" ON "Talk"("briefingId");

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_briefingId_fkey" FOREIGN KEY ("briefingId") REFERENCES "Briefing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- It shows a bundled briefing or a stored one at a version, and never both.
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_one_source" CHECK (
  ("bundled" IS NULL) <> ("briefingId" IS NULL) AND ("briefingId" IS NULL) = ("version" IS NULL)
);
