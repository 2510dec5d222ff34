import type { Names } from "@/components/events/names";
import { nounText, tombstoneText } from "@/components/withheld/tombstone-text";
import type { ChangedRecord, Content } from "@/lib/changes/model";
import { kindOf, type Told } from "@/lib/changes/turns";
import { parseDatedDay } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Tombstone } from "@/lib/withholdings/model";
import { fieldsText } from "./fields-text";
import { recordLabel, replacementLabel } from "./record-label";
import { stanceLabel, stanceSentence, turnSentence } from "./stance-sentence";

/** One change of a release in a plain sentence, without its full stop and without why. */
export function changeSentence(told: Told, names: Names): string {
  if (told.form === "turn") return turnSentence(told, names);
  if (told.form === "moved") return movedSentence(told, names);
  const { record } = told;
  const t = getTranslator("changes");
  if (isTombstone(record))
    return t("told.withheld", {
      noun: nounText(record.noun),
      slug: record.slug,
      tombstone: tombstoneText(record.withheld),
    }).replace(/\.$/, "");
  if (record.withheld && record.action === "changed") return correctedSentence(record, names);
  if (record.noun === "stance") return stanceSentence(record, names);
  if (record.noun === "reply") return replySentence(record, names);
  return recordSentence(record, names);
}

/** The same with why it changed, for a list of changes of every kind: "…; the leader changed". A tombstone says why itself. */
export function sentenceWithKind(told: Told, names: Names): string {
  if (told.form === "record" && isTombstone(told.record)) return changeSentence(told, names);
  return getTranslator("changes")(`told.kind.${kindOf(told)}`, { sentence: changeSentence(told, names) });
}

/** A record that was corrected after what stood before was withheld: how it reads now, and that the rest is not said. */
function correctedSentence(record: ChangedRecord, names: Names): string {
  const t = getTranslator("changes");
  return record.noun === "stance"
    ? t("told.corrected", { sentence: stanceSentence({ ...record, before: null }, names) })
    : t("told.correctedLabel", { label: recordLabel(record, names) });
}

/** Whether readers see nothing of a change but that it is withheld. */
function isTombstone(record: ChangedRecord): record is ChangedRecord & { withheld: Tombstone } {
  return record.withheld !== null && record.after === null;
}

/** A record that moved to another leader, since two are one person: what it is, and under whom it stands. */
function movedSentence({ gone, stands }: Extract<Told, { form: "moved" }>, names: Names): string {
  return getTranslator("changes")("told.moved", {
    label: gone.noun === "stance" ? stanceLabel(gone.before ?? {}, names) : recordLabel(gone, names),
    leader: names.leader(String(stands.after?.leader)),
  });
}

function recordSentence(record: ChangedRecord, names: Names): string {
  const t = getTranslator("changes");
  const label = recordLabel(record, names);
  const { before, after, replacedBy } = record;
  if (!after) {
    if (replacedBy === null) return t("told.removed", { label });
    const other = replacementLabel(record, names) ?? replacedBy.slug;
    return t(label === other ? "told.stoodTwice" : "told.replaced", { noun: record.noun, label, other });
  }
  if (!before) return t("told.added", { label });
  const retiring = retiredSentence(label, before, after);
  return retiring ?? t("told.changed", { label, fields: fieldsText(before, after) });
}

/** That an issue is no longer asked, or is again; null where that is as it was. */
function retiredSentence(label: string, before: Content, after: Content): string | null {
  const t = getTranslator("changes");
  if (!("retired" in after) || before.retired === after.retired) return null;
  const day = parseDatedDay(String(after.retired));
  return day ? t("told.retired", { label, day: formatDay(day) }) : t("told.askedAgain", { label });
}

/** Who replied to what kind of record; the sentence leads to the very one. */
function replySentence({ before, after }: ChangedRecord, names: Names): string {
  const t = getTranslator("changes");
  const content = after ?? before ?? {};
  const said = {
    by: String(content.by),
    to: content.stance ? "stance" : "event",
    leader: names.leader(String(content.leader)),
  };
  return after ? t("told.replied", said) : t("told.replyGone", said);
}
