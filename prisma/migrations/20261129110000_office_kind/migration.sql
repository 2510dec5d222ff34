-- What kind of office a term was in. Terms that were published before do not say it: null, and no part of their hashes.
CREATE TYPE "OfficeKind" AS ENUM ('head', 'ceremonial', 'executive', 'legislature', 'party', 'organisation');

ALTER TABLE "TermRevision" ADD COLUMN "officeKind" "OfficeKind";
