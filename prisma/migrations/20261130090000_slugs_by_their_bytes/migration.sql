-- An export takes records in the order of the bytes of their slugs, a page at a time (lib/exports/queries.ts). Sorted by the
-- database's language the index of slugs is of no use to it, and each page sorted all there is again.
CREATE INDEX "Source_slug_bytes_idx" ON "Source" ("slug" COLLATE "C");
CREATE INDEX "Stance_slug_bytes_idx" ON "Stance" ("slug" COLLATE "C");
CREATE INDEX "Event_slug_bytes_idx" ON "Event" ("slug" COLLATE "C");
CREATE INDEX "Reaction_slug_bytes_idx" ON "Reaction" ("slug" COLLATE "C");
CREATE INDEX "Reply_slug_bytes_idx" ON "Reply" ("slug" COLLATE "C");
