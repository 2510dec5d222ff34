-- A stance or an office that moves to another leader, since two records are of one person, names the record that stands
-- for it: as leaders and sources do.
ALTER TABLE "TermRevision" ADD COLUMN "replacedById" INTEGER;
ALTER TABLE "StanceRevision" ADD COLUMN "replacedById" INTEGER;

ALTER TABLE "TermRevision" ADD CONSTRAINT "TermRevision_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "StanceRevision" ADD CONSTRAINT "StanceRevision_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Stance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "TermRevision" ADD CONSTRAINT "TermRevision_replaced_is_removed" CHECK ("replacedById" IS NULL OR "removed" AND "replacedById" <> "recordId");
ALTER TABLE "StanceRevision" ADD CONSTRAINT "StanceRevision_replaced_is_removed" CHECK ("replacedById" IS NULL OR "removed" AND "replacedById" <> "recordId");
