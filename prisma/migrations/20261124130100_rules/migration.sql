-- What the schema language cannot say. The database is the first line of defence, application code the second:
-- whatever reaches it, by form, import, script or console, a published state stays what it was.
-- Every refusal carries a constraint name, so that code can tell one from another without reading prose.

CREATE EXTENSION IF NOT EXISTS btree_gist; -- equality of numbers and enums inside an exclusion constraint
CREATE EXTENSION IF NOT EXISTS pg_trgm;    -- search that tolerates typing errors
CREATE EXTENSION IF NOT EXISTS unaccent;   -- search that tolerates missing accents

-- ---------------------------------------------------------------------------------------------------------------
-- 1. What one row may hold

-- A day known only to the month or the year is stored as its first day, so that one way of writing it exists.
CREATE FUNCTION fits_precision(day date, known_to "Precision") RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (known_to IS NULL) = (day IS NULL)
     AND (known_to IS NULL OR known_to = 'day' OR extract(day FROM day) = 1)
     AND (known_to IS NULL OR known_to <> 'year' OR extract(month FROM day) = 1)
$$;

ALTER TABLE "LeaderRevision" ADD CONSTRAINT "LeaderRevision_born_precision" CHECK (fits_precision("born", "bornPrecision"));
ALTER TABLE "SourceRevision" ADD CONSTRAINT "SourceRevision_date_precision" CHECK (fits_precision("date", "datePrecision"));
ALTER TABLE "EventRevision" ADD CONSTRAINT "EventRevision_day_precision" CHECK (fits_precision("day", "dayPrecision"));

-- Periods are [from, to): an empty or reversed one says nothing and is refused.
DO $$
DECLARE noun text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['Membership', 'Term', 'Stance'] LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I CHECK (fits_precision("from", "fromPrecision")),
                      ADD CONSTRAINT %3$I CHECK (fits_precision("to", "toPrecision")),
                      ADD CONSTRAINT %4$I CHECK ("to" IS NULL OR "from" < "to")',
      noun || 'Revision', noun || 'Revision_from_precision', noun || 'Revision_to_precision', noun || 'Revision_period');
  END LOOP;
END $$;

-- A stance holds a position on the scale, or says by name why it holds none; never both and never neither.
ALTER TABLE "StanceRevision"
  ADD CONSTRAINT "StanceRevision_position_on_scale" CHECK ("position" BETWEEN -2 AND 2),
  ADD CONSTRAINT "StanceRevision_position_or_state" CHECK (("position" IS NULL) = ("state" IS NOT NULL)),
  ADD CONSTRAINT "StanceRevision_state_known" CHECK ("state" IN ('unclear', 'declined', 'not-found', 'not-applicable')),
  ADD CONSTRAINT "StanceRevision_not_found_where" CHECK ("state" IS DISTINCT FROM 'not-found' OR coalesce(btrim("lookedIn"), '') <> '');
ALTER TABLE "StanceCode" ADD CONSTRAINT "StanceCode_code_on_scale" CHECK ("code" BETWEEN -2 AND 2);
ALTER TABLE "IssueAnchor" ADD CONSTRAINT "IssueAnchor_position_on_scale" CHECK ("position" BETWEEN -2 AND 2);

ALTER TABLE "ReactionRevision" ADD CONSTRAINT "ReactionRevision_event_or_stance"
  CHECK (num_nonnulls("eventId", "stanceId") = 1);
ALTER TABLE "CountryRevision" ADD CONSTRAINT "CountryRevision_region_given" CHECK (btrim("region") <> '');
ALTER TABLE "SourceRevision" ADD CONSTRAINT "SourceRevision_url_web" CHECK ("url" ~ '^https?://');
ALTER TABLE "Source" ADD CONSTRAINT "Source_address_given" CHECK (btrim("address") <> '');

DO $$
DECLARE noun text; texts text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['Bloc', 'Membership', 'Leader', 'Term', 'Issue', 'Stance', 'Event', 'Reaction'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ("slug" ~ ''^[a-z0-9]+(-[a-z0-9]+)*$'')', noun, noun || '_slug_shape');
  END LOOP;
  FOREACH texts IN ARRAY ARRAY['CountryText', 'BlocText', 'LeaderText', 'TermText', 'IssueText', 'IssueAnchor', 'StanceText', 'EventText', 'ReactionText'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ("language" ~ ''^[a-z]{2}(-[A-Z]{2})?$'')', texts, texts || '_language_shape');
  END LOOP;
END $$;
ALTER TABLE "Country" ADD CONSTRAINT "Country_slug_shape" CHECK ("slug" ~ '^[A-Z]{2}$');
ALTER TABLE "Source" ADD CONSTRAINT "Source_slug_shape" CHECK ("slug" ~ '^[a-z0-9][a-z0-9._-]*-[0-9a-f]{8}$');

ALTER TABLE "Release"
  ADD CONSTRAINT "Release_number_positive" CHECK ("number" >= 1),
  ADD CONSTRAINT "Release_hash_shape" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "contentHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Release_first_has_no_previous" CHECK (("previousHash" IS NULL) = ("number" = 1));

-- ---------------------------------------------------------------------------------------------------------------
-- 2. What rows may hold together, at the end of a transaction (a release closes and opens many rows at once)

-- One leader, issue and lane has one documented stance on any day of any release.
ALTER TABLE "StanceRevision" ADD CONSTRAINT "StanceRevision_no_overlap"
  EXCLUDE USING gist (
    "leaderId" WITH =, "issueId" WITH =, "lane" WITH =,
    daterange("from", "to") WITH &&, int4range("since", "until") WITH &&
  ) WHERE ("since" IS NOT NULL AND NOT "removed") DEFERRABLE INITIALLY DEFERRED;

DO $$
DECLARE noun text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['Country', 'Bloc', 'Membership', 'Leader', 'Term', 'Issue', 'Source', 'Stance', 'Event', 'Reaction'] LOOP
    EXECUTE format('ALTER TABLE %1$I
        ADD CONSTRAINT %2$I CHECK ("since" >= 1 AND ("until" IS NULL OR "until" > "since") OR "since" IS NULL AND "until" IS NULL),
        ADD CONSTRAINT %3$I EXCLUDE USING gist ("recordId" WITH =, int4range("since", "until") WITH &&)
            WHERE ("since" IS NOT NULL) DEFERRABLE INITIALLY DEFERRED',
      noun || 'Revision', noun || 'Revision_since_until', noun || 'Revision_one_at_a_time');
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------------------
-- 3. What may never change

-- Refuses whatever it is attached to; the argument is the refusal's name.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on "%" is refused: rows of this table are never changed or removed', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_ARGV[0], TABLE = TG_TABLE_NAME;
END $$;

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Release', 'AuditEntry', 'ChangeSetMove'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %1$I FOR EACH ROW EXECUTE FUNCTION refuse_change(%2$L)', kept, kept || '_append_only');
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %1$I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(%2$L)', kept, kept || '_append_only');
  END LOOP;
END $$;

-- Releases count 1, 2, 3 … and each names the hash of the one before: no gap, no fork.
CREATE FUNCTION follow_previous_release() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE previous record;
BEGIN
  SELECT "number", "hash" INTO previous FROM "Release" ORDER BY "number" DESC LIMIT 1;
  IF NEW."number" <> coalesce(previous."number", 0) + 1 OR NEW."previousHash" IS DISTINCT FROM previous."hash" THEN
    RAISE EXCEPTION 'release % does not follow release %', NEW."number", coalesce(previous."number", 0)
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'Release_follows_previous', TABLE = 'Release';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follows_previous BEFORE INSERT ON "Release" FOR EACH ROW EXECUTE FUNCTION follow_previous_release();

-- A published change set is history.
CREATE TRIGGER published_is_final BEFORE UPDATE OR DELETE ON "ChangeSet" FOR EACH ROW
  WHEN (OLD."state" = 'published') EXECUTE FUNCTION refuse_change('ChangeSet_published_is_final');

-- A published revision: everything stays; `until` goes from null to a number, once.
CREATE FUNCTION keep_published_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."until" IS NULL AND NEW."until" IS NOT NULL THEN
    OLD."until" := NEW."until";
    IF OLD IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% of a published revision in "%" is refused: only its end may be set, once', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_published', TABLE = TG_TABLE_NAME;
END $$;

-- A revision begins as a draft, in a change set that is still open: nothing can slip into a release afterwards.
CREATE FUNCTION begin_as_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Waits for, and is waited for by, a publish of the same change set, which updates this row.
  PERFORM 1 FROM "ChangeSet" WHERE "id" IN (SELECT "changeSetId" FROM new_rows) FOR SHARE;
  IF EXISTS (SELECT 1 FROM new_rows WHERE "since" IS NOT NULL)
     OR EXISTS (SELECT 1 FROM new_rows JOIN "Release" USING ("changeSetId")) THEN
    RAISE EXCEPTION 'a revision in "%" begins as a draft of a change set that is not published', TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_begins_as_draft', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

-- Only the newest release opens and closes revisions, and opens only those of its own change set.
CREATE FUNCTION open_in_newest_release() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE newest record;
BEGIN
  SELECT "number", "changeSetId" INTO newest FROM "Release" ORDER BY "number" DESC LIMIT 1;
  IF EXISTS (
    SELECT 1 FROM new_rows n JOIN old_rows o USING ("id")
    WHERE o."since" IS NULL AND n."since" IS NOT NULL
      AND (n."since" IS DISTINCT FROM newest."number" OR n."changeSetId" IS DISTINCT FROM newest."changeSetId")
       OR o."until" IS NULL AND n."until" IS DISTINCT FROM newest."number" AND n."until" IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'only the newest release may open or close revisions in "%"', TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_newest_release', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

-- What belongs to a published revision (texts, codes, citations …) is as fixed as the revision. Arguments: the
-- revision's table and the transition table to look at.
CREATE FUNCTION keep_published_parts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched boolean;
BEGIN
  EXECUTE format('SELECT 1 FROM "ChangeSet" WHERE "id" IN (SELECT r."changeSetId" FROM %1$I p JOIN %2$I r ON r."id" = p."revisionId") FOR SHARE', TG_ARGV[1], TG_ARGV[0]);
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %1$I p JOIN %2$I r ON r."id" = p."revisionId" WHERE r."since" IS NOT NULL)', TG_ARGV[1], TG_ARGV[0]) INTO touched;
  IF touched THEN
    RAISE EXCEPTION '% on "%" is refused: its revision is published', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_published', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

-- An identity keeps its slug (and a source its address, a stance its leader, issue and lane) from its first
-- publication on. Deleting it is refused by the keys of its revisions. Argument: the revisions' table.
CREATE FUNCTION keep_published_identity() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE published boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE "recordId" = $1 AND "since" IS NOT NULL)', TG_ARGV[0]) INTO published USING OLD."id";
  IF published THEN
    RAISE EXCEPTION 'what identifies a published record in "%" is fixed', TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_identity_fixed', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

-- Emptying a table would pass under the row triggers. Argument: the table whose `since` tells whether it matters.
CREATE FUNCTION keep_published_table() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE published boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE "since" IS NOT NULL)', TG_ARGV[0]) INTO published;
  IF published THEN
    RAISE EXCEPTION 'TRUNCATE of "%" is refused: it holds published records', TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_published', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE noun text; part text; revisions text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['Country', 'Bloc', 'Membership', 'Leader', 'Term', 'Issue', 'Source', 'Stance', 'Event', 'Reaction'] LOOP
    revisions := noun || 'Revision';
    EXECUTE format('CREATE TRIGGER published_is_fixed BEFORE UPDATE OR DELETE ON %I FOR EACH ROW WHEN (OLD."since" IS NOT NULL) EXECUTE FUNCTION keep_published_revision()', revisions);
    EXECUTE format('CREATE TRIGGER begins_as_draft AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION begin_as_draft()', revisions);
    EXECUTE format('CREATE TRIGGER newest_release AFTER UPDATE ON %I REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION open_in_newest_release()', revisions);
    EXECUTE format('CREATE TRIGGER published_is_kept BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION keep_published_table(%L)', revisions, revisions);
    EXECUTE format('CREATE TRIGGER identity_is_fixed BEFORE UPDATE ON %I FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION keep_published_identity(%L)', noun, revisions);
    EXECUTE format('CREATE TRIGGER published_is_kept BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION keep_published_table(%L)', noun, revisions);
  END LOOP;

  FOR part, revisions IN SELECT * FROM (VALUES
    ('CountryText', 'CountryRevision'), ('BlocText', 'BlocRevision'), ('LeaderText', 'LeaderRevision'), ('TermText', 'TermRevision'),
    ('IssueText', 'IssueRevision'), ('IssueAnchor', 'IssueRevision'),
    ('StanceText', 'StanceRevision'), ('StanceCode', 'StanceRevision'), ('Citation', 'StanceRevision'),
    ('EventText', 'EventRevision'), ('EventLeader', 'EventRevision'), ('EventIssue', 'EventRevision'), ('EventCitation', 'EventRevision'),
    ('ReactionText', 'ReactionRevision')) AS parts
  LOOP
    EXECUTE format('CREATE TRIGGER published_added AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_published_parts(%L, ''new_rows'')', part, revisions);
    EXECUTE format('CREATE TRIGGER published_changed AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_published_parts(%L, ''old_rows'')', part, revisions);
    EXECUTE format('CREATE TRIGGER published_moved AFTER UPDATE ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_published_parts(%L, ''new_rows'')', part, revisions);
    EXECUTE format('CREATE TRIGGER published_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_published_parts(%L, ''old_rows'')', part, revisions);
    EXECUTE format('CREATE TRIGGER published_is_kept BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION keep_published_table(%L)', part, revisions);
  END LOOP;
END $$;

-- No position, and no claim of silence, without evidence. Checked as the revision is published; from then on its
-- citations are fixed, so what held at that moment holds for good.
CREATE FUNCTION publish_with_citation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE bare integer;
BEGIN
  SELECT n."id" INTO bare FROM new_rows n
  WHERE n."since" IS NOT NULL AND NOT n."removed" AND (n."position" IS NOT NULL OR n."state" IN ('unclear', 'declined'))
    AND NOT EXISTS (SELECT 1 FROM "Citation" c WHERE c."revisionId" = n."id")
  LIMIT 1;
  IF bare IS NOT NULL THEN
    RAISE EXCEPTION 'stance revision % cannot be published without a citation', bare
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'StanceRevision_cited', TABLE = 'StanceRevision';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER cited AFTER UPDATE ON "StanceRevision" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION publish_with_citation();

-- ---------------------------------------------------------------------------------------------------------------
-- 4. Search: accents and case fold away; trigrams find what is misspelt

-- unaccent() alone is only STABLE, because its dictionary could be swapped; naming the dictionary makes it safe to index.
CREATE FUNCTION search_text(given text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, given)) $$;

CREATE INDEX "LeaderText_search" ON "LeaderText" USING gin (search_text("name") gin_trgm_ops);
CREATE INDEX "CountryText_search" ON "CountryText" USING gin (search_text("name") gin_trgm_ops);
CREATE INDEX "IssueText_search" ON "IssueText" USING gin (search_text("name" || ' ' || "proposition") gin_trgm_ops);
CREATE INDEX "StanceText_search" ON "StanceText" USING gin (search_text("summary") gin_trgm_ops);
CREATE INDEX "EventText_search" ON "EventText" USING gin (search_text("title" || ' ' || "summary") gin_trgm_ops);
CREATE INDEX "SourceRevision_search" ON "SourceRevision" USING gin (search_text("title" || ' ' || "publisher") gin_trgm_ops);
