-- The sentence of a release may repeat what is withheld. The log says of it too that it is; the release itself never
-- changes, and whoever reads releases asks the log.
ALTER TABLE "Withholding"
  DROP CONSTRAINT "Withholding_noun_known",
  ADD CONSTRAINT "Withholding_noun_known" CHECK ("noun" IN ('country', 'bloc', 'membership', 'leader', 'term', 'issue', 'source', 'stance', 'event', 'reaction', 'reply', 'release'));

CREATE OR REPLACE FUNCTION apply_withholding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."noun" <> 'release' THEN
    EXECUTE format('UPDATE %I SET "withheld" = $1 WHERE "recordId" = $2 AND "since" IS NOT NULL AND "withheld" <> $1', initcap(NEW."noun") || 'Revision')
      USING NEW."action" = 'withhold', NEW."recordId";
  END IF;
  RETURN NULL;
END $$;
