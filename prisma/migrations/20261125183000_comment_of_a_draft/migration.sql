-- The draft of a record that a comment was made on: another one in its place means that the change was altered since.
ALTER TABLE "Comment" ADD COLUMN "revisionId" INTEGER;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_of_a_change_whole" CHECK (num_nonnulls("noun", "slug", "revisionId") IN (0, 3));
