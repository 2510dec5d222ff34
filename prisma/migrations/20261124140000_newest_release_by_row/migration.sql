-- Only the newest release opens and closes revisions, and opens only those of its own change set: the same rule as
-- before, asked row by row. As one statement over all rows it compared each with each, which a large release felt.

DO $$
DECLARE noun text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['Country', 'Bloc', 'Membership', 'Leader', 'Term', 'Issue', 'Source', 'Stance', 'Event', 'Reaction'] LOOP
    EXECUTE format('DROP TRIGGER newest_release ON %I', noun || 'Revision');
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION open_in_newest_release() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE newest record;
BEGIN
  SELECT "number", "changeSetId" INTO newest FROM "Release" ORDER BY "number" DESC LIMIT 1;
  IF NEW."since" IS DISTINCT FROM OLD."since"
       AND (NEW."since" IS DISTINCT FROM newest."number" OR NEW."changeSetId" IS DISTINCT FROM newest."changeSetId")
     OR NEW."until" IS DISTINCT FROM OLD."until" AND NEW."until" IS DISTINCT FROM newest."number" THEN
    RAISE EXCEPTION 'only the newest release may open or close revisions in "%"', TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_newest_release', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE noun text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['Country', 'Bloc', 'Membership', 'Leader', 'Term', 'Issue', 'Source', 'Stance', 'Event', 'Reaction'] LOOP
    -- Named to run after the rule that published revisions are fixed, whose refusal says more.
    EXECUTE format('CREATE TRIGGER released_by_newest BEFORE UPDATE ON %I FOR EACH ROW
                    WHEN (OLD."since" IS DISTINCT FROM NEW."since" OR OLD."until" IS DISTINCT FROM NEW."until")
                    EXECUTE FUNCTION open_in_newest_release()', noun || 'Revision');
  END LOOP;
END $$;
