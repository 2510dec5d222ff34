-- A presentation that somebody with a briefing's link lets others follow ends with that link.
-- AlterTable
ALTER TABLE "Talk" ADD COLUMN     "linkNumber" INTEGER;

-- By a link it shows a stored briefing, and nobody's own.
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_link_of_stored" CHECK (
  "linkNumber" IS NULL OR ("briefingId" IS NOT NULL AND "speaker" IS NULL)
);
