-- What was withheld for itself, and corrected since, may go with another record, and comes back with it: then what was
-- withheld before stays so. The log says up to which release it means; null means all that was published by then.
ALTER TABLE "Withholding" ADD COLUMN "upTo" INTEGER;

CREATE OR REPLACE FUNCTION apply_withholding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."noun" <> 'release' THEN
    EXECUTE format('UPDATE %I SET "withheld" = $1 WHERE "recordId" = $2 AND "since" IS NOT NULL AND "withheld" <> $1 AND ($3 IS NULL OR "since" <= $3)', initcap(NEW."noun") || 'Revision')
      USING NEW."action" = 'withhold', NEW."recordId", NEW."upTo";
  END IF;
  RETURN NULL;
END $$;
