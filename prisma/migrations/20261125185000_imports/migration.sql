-- A file may hold several tables, so a row has a place of its own beside its line; a check that was overtaken writes nothing.

-- DropIndex
DROP INDEX "ImportRow_importId_outcome_line_idx";

-- AlterTable
ALTER TABLE "Import" DROP COLUMN "counts",
ADD COLUMN     "checkedAgainst" TEXT,
ADD COLUMN     "kind" TEXT NOT NULL,
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "problem" SET DATA TYPE TEXT;

-- AlterTable
ALTER TABLE "ImportRow" DROP CONSTRAINT "ImportRow_pkey",
ADD COLUMN     "place" INTEGER NOT NULL,
ADD COLUMN     "table" INTEGER NOT NULL,
ADD CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId", "place");

-- CreateIndex
CREATE INDEX "Import_state_idx" ON "Import"("state");

-- CreateIndex
CREATE INDEX "ImportRow_importId_outcome_place_idx" ON "ImportRow"("importId", "outcome", "place");

ALTER TABLE "Import"
  ADD CONSTRAINT "Import_kind_known" CHECK ("kind" IN ('corrected', 'leaderChanged', 'methodChanged')),
  ADD CONSTRAINT "Import_made_is_a_change_set" CHECK (("state" = 'made') = ("changeSetId" IS NOT NULL));
ALTER TABLE "ImportRow"
  ADD CONSTRAINT "ImportRow_outcome_known" CHECK ("outcome" IN ('add', 'change', 'same', 'refused'));
