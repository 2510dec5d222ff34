import { fieldChanges } from "@/lib/changes/field-changes";
import type { Content } from "@/lib/changes/model";
import { parseDatedDay } from "@/lib/domain/day";
import { isOfficeKind } from "@/lib/domain/office-kind";
import { formatDay, formatList } from "@/lib/i18n/format";
import { officeKindText } from "@/lib/i18n/office-text";
import { getTranslator } from "@/lib/i18n/translator";
import { fieldLabel } from "./field-words";

/** Values longer than this are named, not quoted: the difference shows them word by word. */
const QUOTED_UP_TO = 48;

/** What a field is called within a sentence. */
export function fieldName(field: string): string {
  return fieldLabel(field).toLocaleLowerCase("en");
}

/** The fields in which a record differs, short values quoted; that it was checked again is said only where nothing else is. */
export function fieldsText(before: Content, after: Content): string {
  const t = getTranslator("changes");
  const changes = fieldChanges(before, after).filter(({ field }) => field !== "lastChecked");
  if (changes.length === 0)
    return t("told.checked", { day: formatDay(String(after.lastChecked ?? before.lastChecked)) });
  return formatList(
    changes.map(({ field, before: was, after: is }) => {
      const name = fieldName(field);
      const [old, now] = [quoted(field, was), quoted(field, is)];
      if (now === null || old === null) return t("told.fieldChanged", { field: name });
      if (now === "") return t("told.fieldGone", { field: name });
      if (old === "") return t("told.fieldSet", { field: name, is: now });
      return t("told.field", { field: name, was: old, is: now });
    }),
  );
}

const DAYS = new Set(["from", "to", "day", "date", "born", "retired"]);

/** The one short value of a field in words, "" where it is empty, null where it is too long to quote. */
function quoted(field: string, lines: readonly string[]): string | null {
  if (lines.length === 0) return "";
  const [line = ""] = lines;
  if (lines.length > 1 || line.length > QUOTED_UP_TO) return null;
  if (field === "officeKind" && isOfficeKind(line)) return `“${officeKindText(line)}”`;
  const day = DAYS.has(field) ? parseDatedDay(line) : null;
  return day ? formatDay(day) : `“${line}”`;
}
