-- Personal data of editors can be erased: what a row of the log or a comment says was done stays for good, who it was can
-- be taken out of it. Older code reads neither column.
ALTER TABLE "User" ADD COLUMN "erasedAt" TIMESTAMPTZ(3);
ALTER TABLE "User" ADD CONSTRAINT "User_erased_is_disabled" CHECK ("erasedAt" IS NULL OR "disabledAt" IS NOT NULL);

-- Finds the rows of the log that still hold a network address, oldest first.
CREATE INDEX "AuditEntry_addressed_idx" ON "AuditEntry" ("at") WHERE "address" IS NOT NULL;

-- Lets a change through that does nothing but erase: the network address of a row of the log, and the name and e-mail
-- address in its details; the name under which a comment was made. All else is refused, as before.
CREATE FUNCTION refuse_all_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE erased record;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    erased := OLD;
    IF TG_TABLE_NAME = 'AuditEntry' THEN
      IF NEW."address" IS NULL THEN erased."address" := NULL; END IF;
      IF NEW."detail" IS DISTINCT FROM OLD."detail" THEN erased."detail" := OLD."detail" - ARRAY['name', 'email', 'label']; END IF;
    ELSIF NEW."authorName" = 'Former editor' THEN
      erased."authorName" := NEW."authorName";
    END IF;
    IF NEW IS NOT DISTINCT FROM erased THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% on "%" is refused: rows of this table are never changed or removed, save that personal data in them are erased', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_ARGV[0], TABLE = TG_TABLE_NAME;
END $$;

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['AuditEntry', 'Comment'] LOOP
    EXECUTE format('DROP TRIGGER append_only ON %I', kept);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %1$I FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure(%2$L)', kept, kept || '_append_only');
  END LOOP;
END $$;
