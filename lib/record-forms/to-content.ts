import { NOUNS, type NounName } from "@/lib/change-sets/nouns";
import type { Day } from "@/lib/domain/day";
import { STORED_STATES } from "@/lib/stances/schema";
import { ANCHOR_KEYS, positionOfAnchor } from "./anchor-keys";
import { type CitedRow, citedRows } from "./citation-rows";
import { RECORD_FORMS } from "./fields";
import type { FormField, FormValue, FormValues } from "./model";
import { placeOf } from "./places";
import { listOf, slugIn, textOf } from "./texts";
import { UNDECIDED } from "./to-values";

/** A form read as the content of a record, before its noun's schema is asked. */
export type Converted = {
  content: Record<string, unknown>;
  /** What the form says of the sources it cites, in the order of their rows. */
  cited: CitedRow[];
  /** The field of the form at which a problem of the content is told, by the path in the content. */
  place: (path: readonly PropertyKey[]) => string;
};

/**
 * Reads what a form holds as a content: empty fields as null, as an empty text or as missing, numbers and answers as what
 * they are, lists without their empty rows. What cannot be read stays as it was typed, so that the schema can say so.
 * @param today  the day on which a source that is new counts as checked
 */
export function toContent(noun: NounName, values: FormValues, today: Day): Converted {
  const content: Record<string, unknown> = {};
  const rows = new Map<string, number[]>();
  let cited: CitedRow[] = [];
  for (const field of RECORD_FORMS[noun].fields) {
    const value = values[field.name];
    if (field.as === "holding") Object.assign(content, holdingOf(textOf(value)));
    else if (field.as === "citations") {
      cited = citedRows(listOf(value), Object.keys(NOUNS[noun].lists.citations?.fields ?? {}), today);
      content[field.name] = cited.map(({ citation }) => citation);
      rows.set(
        field.name,
        cited.map(({ row }) => row),
      );
    } else if (field.as === "records" || field.as === "codes") {
      const given = listOf(value).map((item, row) => ({ text: textOf(item), row }));
      const kept = given.filter(({ text }) => text !== "");
      content[field.name] = kept.map(({ text }) => (field.as === "codes" ? codeOf(text) : slugIn(text)));
      rows.set(
        field.name,
        kept.map(({ row }) => row),
      );
    } else content[field.name] = contentOf(field, value);
  }
  return { content, cited, place: (path) => placeOf(path, rows, content) };
}

function contentOf(field: FormField, value: FormValue | undefined): unknown {
  const text = textOf(value);
  switch (field.as) {
    case "check":
      return text === "on";
    case "number":
      return numberOf(text);
    case "anchors":
      return ANCHOR_KEYS.flatMap((key) => {
        const words = textOf((value as FormValues | undefined)?.[key]);
        return words === "" ? [] : [{ position: positionOfAnchor(key), text: words }];
      });
    case "record":
      return text === "" ? emptyOf(field) : slugIn(text);
    default:
      return text === "" ? emptyOf(field) : text;
  }
}

function emptyOf(field: FormField): string | null {
  return field.empty === "null" ? null : "";
}

function numberOf(text: string): number | string {
  return /^[-−+]?\d{1,9}$/.test(text) ? Number(text.replace("−", "-")) : text;
}

function codeOf(text: string): number | string | null {
  return text === UNDECIDED ? null : numberOf(text);
}

/** A position and no state, a state and no position, or neither. */
function holdingOf(text: string): { position: unknown; state: unknown } {
  if (text === "") return { position: null, state: null };
  if ((STORED_STATES as readonly string[]).includes(text)) return { position: null, state: text };
  return { position: numberOf(text), state: null };
}
