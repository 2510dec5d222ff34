import type { NounName } from "@/lib/change-sets/nouns";
import { RECORD_FORMS } from "@/lib/record-forms/fields";
import type { FormField, FormValue, FormValues } from "@/lib/record-forms/model";
import { proposedSlug } from "@/lib/record-forms/slug-proposal";
import { listOf, slugIn, textOf } from "@/lib/record-forms/texts";
import { sourceIdentity } from "@/lib/sources/identity";
import { baseOf } from "../columns/fields";
import type { TableMap } from "../model";
import { cellReader } from "./cells";
import type { Directory } from "./directory";
import type { FieldProblem, KeptRow, Named, ReadForm } from "./model";

/** Nouns whose records have a name, by which others may refer to them. */
export const NAMED_NOUNS = ["country", "bloc", "leader", "issue", "event"] as const;

/**
 * Reads rows of a table as forms of its noun, each with the slug of its record where that is typed or follows from its name.
 * @param onRecord  the records that have names, without those of the file
 */
export function formReader(
  table: TableMap & { noun: NounName },
  onRecord: Directory,
): (row: KeptRow) => ReadForm {
  const { noun, columns } = table;
  const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  const all: ReadonlySet<string> = new Set(fields.map(baseOf));
  const unchecked: ReadonlySet<string> = new Set([...all].filter((field) => field !== "lastChecked"));
  const parts = new Set(
    fields.flatMap((field) =>
      field === "citations" ? ["find"] : field.startsWith("citations") ? [field.replace(/^.*\./, "")] : [],
    ),
  );
  const answers = RECORD_FORMS[noun].fields.filter(({ as }) => as === "check");
  const readCells = cellReader(noun, columns);
  return (row) => {
    const values = readCells(row.cells);
    // A record was checked on some day: an empty cell says none, and means the day of the import like no cell at all.
    const given = textOf(values.lastChecked) === "" ? unchecked : all;
    const problems: FieldProblem[] = answers
      .filter(({ name }) => !["", "on"].includes(textOf(values[name])))
      .map(({ name }) => ({ field: name, reason: "Say yes or no." }));
    return { row, table, noun, given, parts, values, problems, ...slugOf(noun, values, onRecord, problems) };
  };
}

function slugOf(
  noun: NounName,
  values: FormValues,
  onRecord: Directory,
  problems: FieldProblem[],
): { slug: string | null } {
  const typed = slugIn(textOf(values.slug));
  if (noun === "source") return { slug: sourceIdentity(textOf(values.url))?.slug ?? (typed || null) };
  if (typed !== "") return { slug: noun === "country" ? typed.toUpperCase() : typed };
  if (!isNamed(noun)) return { slug: null };
  const [name = ""] = namesOf(noun, values);
  const called = onRecord.called(noun, name);
  const refuse = (reason: string) => {
    problems.push({ field: "slug", reason });
    return { slug: null };
  };
  if (called.length > 1)
    return refuse(
      `“${name}” may be ${called.slice(0, 4).join(" or ")}; say in a column “slug” which is meant.`,
    );
  if (called[0] !== undefined) return { slug: called[0] };
  const proposed = noun === "country" ? "" : proposedSlug(name);
  if (onRecord.get(noun, proposed))
    return refuse(
      `There is a ${noun} ${proposed} of another name. Say in a column “slug” that it is the one, or write another slug.`,
    );
  return { slug: proposed };
}

/** The record of the row as others in the file may name it; null where it has no name or no slug. */
export function namedIn({ noun, slug, values }: ReadForm): Named | null {
  return slug && isNamed(noun) ? { noun, slug, names: namesOf(noun, values) } : null;
}

function isNamed(noun: NounName): boolean {
  return (NAMED_NOUNS as readonly NounName[]).includes(noun);
}

function namesOf(noun: NounName, values: FormValues): string[] {
  const fields = { event: ["title"], leader: ["name", "sortName"], issue: ["name", "shortName"] }[
    noun as string
  ] ?? ["name"];
  return fields.map((field) => textOf(values[field])).filter((name) => name !== "");
}

/** Puts slugs in the place of names, and tells what they name nobody by. */
export function resolveNames(form: ReadForm, directory: Directory): ReadForm {
  const values = { ...form.values };
  const problems = [...form.problems];
  for (const field of RECORD_FORMS[form.noun].fields) {
    const value = values[field.name];
    if (value === undefined) continue;
    if (field.as === "citations") values[field.name] = listOf(value).map(citedSlug);
    else if ((field.as !== "record" && field.as !== "records") || !isNamed(field.of)) continue;
    else if (field.as === "record") values[field.name] = resolved(field, textOf(value), field.name);
    else values[field.name] = listOf(value).flatMap((item, at) => several(field, textOf(item), at));
  }
  return { ...form, values, problems };

  function resolved(field: FormField & { as: "record" | "records" }, text: string, at: string): string {
    if (text === "") return text;
    const found = directory.find(field.of, text);
    if (found.ok) return found.slug;
    problems.push({ field: at, reason: found.reason });
    return text;
  }

  /** Names with commas or blanks between them are taken apart where each part names somebody. */
  function several(field: FormField & { as: "record" | "records" }, text: string, at: number): string[] {
    for (const apart of [",", /[\s,]+/]) {
      if (text === "" || directory.find(field.of, text).ok) break;
      const found = text
        .split(apart)
        .map((one) => one.trim())
        .filter((one) => one !== "")
        .map((one) => directory.find(field.of, one));
      const slugs = found.flatMap((one) => (one.ok ? [one.slug] : []));
      if (found.length > 1 && slugs.length === found.length) return slugs;
    }
    return [resolved(field, text, `${field.name}[${at}]`)];
  }
}

/** A source of the register may be named by its slug, or its page, where an address is asked for. */
function citedSlug(value: FormValue): FormValue {
  if (typeof value !== "object" || Array.isArray(value)) return value;
  const find = textOf(value.find);
  const slug = slugIn(find.replace(/^https?:\/\/[^/]+(?=\/sources\/)/, ""));
  const isSlug = /^[a-z0-9.-]+-[0-9a-f]{8}$/.test(slug) && textOf(value.source) === "";
  return isSlug && (find === slug || /\/sources\/[^/]+$/.test(find))
    ? { ...value, find: "", source: slug }
    : value;
}
