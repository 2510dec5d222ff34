-- What the schema language cannot say of the editors' side, and what withholding changes in the rules of the record.

-- ---------------------------------------------------------------------------------------------------------------
-- 1. The new kind of record, a reply, under the rules that hold for every kind

ALTER TABLE "ReplyRevision" ADD CONSTRAINT "ReplyRevision_day_precision" CHECK (fits_precision("day", "dayPrecision"));
ALTER TABLE "ReplyRevision" ADD CONSTRAINT "ReplyRevision_event_or_stance" CHECK (num_nonnulls("eventId", "stanceId") = 1);
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "ReplyText" ADD CONSTRAINT "ReplyText_language_shape" CHECK ("language" ~ '^[a-z]{2}(-[A-Z]{2})?$');
ALTER TABLE "ReplyRevision"
  ADD CONSTRAINT "ReplyRevision_since_until" CHECK ("since" >= 1 AND ("until" IS NULL OR "until" > "since") OR "since" IS NULL AND "until" IS NULL),
  ADD CONSTRAINT "ReplyRevision_one_at_a_time" EXCLUDE USING gist ("recordId" WITH =, int4range("since", "until") WITH &&)
    WHERE ("since" IS NOT NULL) DEFERRABLE INITIALLY DEFERRED;

CREATE TRIGGER published_is_fixed BEFORE UPDATE OR DELETE ON "ReplyRevision" FOR EACH ROW WHEN (OLD."since" IS NOT NULL) EXECUTE FUNCTION keep_published_revision();
CREATE TRIGGER begins_as_draft AFTER INSERT ON "ReplyRevision" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION begin_as_draft();
CREATE TRIGGER released_by_newest BEFORE UPDATE ON "ReplyRevision" FOR EACH ROW
  WHEN (OLD."since" IS DISTINCT FROM NEW."since" OR OLD."until" IS DISTINCT FROM NEW."until") EXECUTE FUNCTION open_in_newest_release();
CREATE TRIGGER published_is_kept BEFORE TRUNCATE ON "ReplyRevision" FOR EACH STATEMENT EXECUTE FUNCTION keep_published_table('ReplyRevision');
CREATE TRIGGER identity_is_fixed BEFORE UPDATE ON "Reply" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION keep_published_identity('ReplyRevision');
CREATE TRIGGER published_is_kept BEFORE TRUNCATE ON "Reply" FOR EACH STATEMENT EXECUTE FUNCTION keep_published_table('ReplyRevision');
CREATE TRIGGER published_added AFTER INSERT ON "ReplyText" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_published_parts('ReplyRevision', 'new_rows');
CREATE TRIGGER published_changed AFTER UPDATE ON "ReplyText" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_published_parts('ReplyRevision', 'old_rows');
CREATE TRIGGER published_moved AFTER UPDATE ON "ReplyText" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_published_parts('ReplyRevision', 'new_rows');
CREATE TRIGGER published_removed AFTER DELETE ON "ReplyText" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_published_parts('ReplyRevision', 'old_rows');
CREATE TRIGGER published_is_kept BEFORE TRUNCATE ON "ReplyText" FOR EACH STATEMENT EXECUTE FUNCTION keep_published_table('ReplyRevision');

ALTER TABLE "IssueRevision" ADD CONSTRAINT "IssueRevision_retired_precision" CHECK (fits_precision("retired", "retiredPrecision"));
-- Only what is gone is replaced, and by another.
ALTER TABLE "LeaderRevision" ADD CONSTRAINT "LeaderRevision_replaced_is_removed" CHECK ("replacedById" IS NULL OR "removed" AND "replacedById" <> "recordId");
ALTER TABLE "SourceRevision" ADD CONSTRAINT "SourceRevision_replaced_is_removed" CHECK ("replacedById" IS NULL OR "removed" AND "replacedById" <> "recordId");

-- ---------------------------------------------------------------------------------------------------------------
-- 2. Withholding: a false claim about a person leaves every release at once, and nothing else of what was published changes

ALTER TABLE "Withholding"
  ADD CONSTRAINT "Withholding_action_known" CHECK ("action" IN ('withhold', 'restore')),
  ADD CONSTRAINT "Withholding_noun_known" CHECK ("noun" IN ('country', 'bloc', 'membership', 'leader', 'term', 'issue', 'source', 'stance', 'event', 'reaction', 'reply')),
  ADD CONSTRAINT "Withholding_reason_given" CHECK (btrim("reason") <> '');

-- The log is the only hand that withholds: a row in it marks what was published of the record until then.
CREATE FUNCTION apply_withholding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('UPDATE %I SET "withheld" = $1 WHERE "recordId" = $2 AND "since" IS NOT NULL AND "withheld" <> $1', initcap(NEW."noun") || 'Revision')
    USING NEW."action" = 'withhold', NEW."recordId";
  RETURN NULL;
END $$;
CREATE TRIGGER applies AFTER INSERT ON "Withholding" FOR EACH ROW EXECUTE FUNCTION apply_withholding();

-- A published revision: everything stays; `until` goes from null to a number, once; `withheld` follows the log.
CREATE OR REPLACE FUNCTION keep_published_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."until" IS NULL AND NEW."until" IS NOT NULL THEN
    OLD."until" := NEW."until";
    IF OLD IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;
  END IF;
  -- Deeper than one: within the trigger of the log.
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 AND OLD."withheld" <> NEW."withheld" THEN
    OLD."withheld" := NEW."withheld";
    IF OLD IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% of a published revision in "%" is refused: only its end may be set, once', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_published', TABLE = TG_TABLE_NAME;
END $$;

-- A draft is not withheld: it is corrected, or not published.
DO $$
DECLARE noun text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['Country', 'Bloc', 'Membership', 'Leader', 'Term', 'Issue', 'Source', 'Stance', 'Event', 'Reaction', 'Reply'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (NOT "withheld" OR "since" IS NOT NULL)', noun || 'Revision', noun || 'Revision_withheld_is_published');
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------------------
-- 3. What may never change on the editors' side

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Withholding', 'Comment'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %1$I FOR EACH ROW EXECUTE FUNCTION refuse_change(%2$L)', kept, kept || '_append_only');
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %1$I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(%2$L)', kept, kept || '_append_only');
  END LOOP;
END $$;

-- One account for each address, however it is written.
ALTER TABLE "User" ADD CONSTRAINT "User_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_advice_known" CHECK ("advice" IN ('approve', 'object') AND "isGuest" OR "advice" IS NULL);
ALTER TABLE "Report" ADD CONSTRAINT "Report_kind_known" CHECK ("kind" IN ('correction', 'reply'));
ALTER TABLE "Import" ADD CONSTRAINT "Import_rows_counted" CHECK ("rowsDone" BETWEEN 0 AND "rowsTotal");
