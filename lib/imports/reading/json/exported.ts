import { NOUN_NAMES, type NounName } from "@/lib/change-sets/nouns";
import { EXPORT_FORMAT, EXPORT_VERSION } from "@/lib/exports/format";
import { ANCHOR_KEYS, anchorOfPosition } from "@/lib/record-forms/anchor-keys";
import { RECORD_FORMS } from "@/lib/record-forms/fields";
import { flatFields } from "@/lib/record-forms/flat";
import type { FormField } from "@/lib/record-forms/model";
import { toValues } from "@/lib/record-forms/to-values";
import type { ReadTable } from "../model";
import { Unreadable } from "../unreadable";
import { type Cells, putCells } from "./flat-cells";
import { tableOf } from "./table-of";
import { isRecord, isScalar, type JsonRecord, recordsIn } from "./values";

export function isExport(file: JsonRecord): boolean {
  return file.format === EXPORT_FORMAT;
}

/**
 * An export of records as tables whose headings are fields of forms, and `slug`: of every noun, since a record whose slug
 * follows from what it says may have had another one before. What a record says beyond its noun keeps its name.
 * @throws Unreadable where the file is of another version, or a record is not written as an export writes it
 */
export function exportedTables(file: JsonRecord): ReadTable[] {
  const { version, records } = file;
  if (version !== EXPORT_VERSION)
    throw new Unreadable(
      `The file is of version ${JSON.stringify(version) ?? "(none)"} of its format, and version ${EXPORT_VERSION} is read here; export it anew from a Standpoint of this version.`,
    );
  if (!isRecord(records))
    throw new Unreadable(
      'The file lacks its records; "records" must be lists by kind, such as { "country": [ … ] }.',
    );
  const unknown = Object.keys(records).find((name) => !(NOUN_NAMES as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new Unreadable(
      `There is no kind of record "${unknown.slice(0, 60)}"; it must be one of ${NOUN_NAMES.join(", ")}.`,
    );
  return NOUN_NAMES.filter((noun) => Object.hasOwn(records, noun)).map((noun) =>
    tableOf(
      noun,
      noun,
      recordsIn(records[noun], noun).map((record, at) => ({
        line: at + 1,
        cells: cellsOf(noun, record, at + 1),
      })),
    ),
  );
}

function cellsOf(noun: NounName, record: JsonRecord, line: number): Cells {
  const { slug, ...content } = record;
  const { fields } = RECORD_FORMS[noun];
  const cells: Cells = new Map();
  if (slug !== undefined) putCells(cells, "slug", slug, line);
  const read = new Set<string>();
  for (const field of fields) {
    const names = field.as === "holding" ? ["position", "state"] : [field.name];
    for (const name of names) {
      read.add(name);
      if (!isAsExported(field, content[name]))
        throw new Unreadable(
          `Record ${line} of "${noun}" has a "${name}" that is not written as an export writes it; compare it with the other records.`,
          { line },
        );
    }
    // What the record says is nothing has an empty cell; what it does not name has none.
    if (names.some((name) => Object.hasOwn(content, name))) cells.set(emptyHeading(field), "");
  }
  for (const [name, text] of flatFields(toValues(noun, content))) cells.set(name, text);
  for (const [name, value] of Object.entries(content))
    if (!read.has(name)) putCells(cells, name, value, line);
  return cells;
}

/** Where an empty field of a record stands in a table; of a list, its first item. */
function emptyHeading({ name, as }: FormField): string {
  if (as === "citations") return `${name}[0].source`;
  if (as === "anchors") return `${name}.${ANCHOR_KEYS[0]}`;
  return as === "records" || as === "codes" ? `${name}[0]` : name;
}

/** Whether a value has the shape of its field; whether it is right is for the record's own checks to say. */
function isAsExported(field: FormField, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  switch (field.as) {
    case "records":
    case "codes":
      return Array.isArray(value) && value.every(isScalar);
    case "citations":
      return (
        Array.isArray(value) &&
        value.every((item) => isRecord(item) && Object.entries(item).every(isPlainPart))
      );
    case "anchors":
      return (
        Array.isArray(value) &&
        value.every(
          (item) =>
            isRecord(item) && anchorOfPosition(Number(item.position)) !== undefined && isScalar(item.text),
        )
      );
    default:
      return isScalar(value);
  }
}

function isPlainPart([name, value]: [string, unknown]): boolean {
  return isScalar(value) && name !== "__proto__";
}
