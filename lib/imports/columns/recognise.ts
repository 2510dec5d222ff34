import { NOUN_NAMES, type NounName } from "@/lib/change-sets/nouns";
import { ANCHOR_KEYS } from "@/lib/record-forms/anchor-keys";
import { RECORD_FORMS } from "@/lib/record-forms/fields";
import { foldText } from "@/lib/search/spelling";
import type { ColumnMap, TableMap } from "../model";
import type { ReadTable } from "../reading/model";
import { baseOf, citationParts, isField } from "./fields";
import { BARE_PARTS, PART_WORDS, SOURCE_WORDS, wordsFor, wordsOfNoun } from "./words";

/**
 * What a table's headings say of it: the noun that the file names, or whose form fits them best, and the field that each
 * column gives. A field is given by one column only, the first that names it; several columns of one list give its items.
 */
export function recogniseTable({ name, noun, headings }: Omit<ReadTable, "rows">): TableMap {
  const found = noun ?? guessNoun(name, headings);
  return { name, noun: found, columns: found ? columnsOf(found, headings) : headings.map(unused) };
}

/** What each heading gives of a noun. */
export function columnsOf(noun: NounName, headings: readonly string[]): ColumnMap[] {
  const dictionary = dictionaryOf(noun);
  const taken = new Set<string>();
  const listed = new Map<string, number>();
  const repeated = new Set<string>();
  const seen = new Set<string>();
  for (const heading of headings) {
    const target = targetOf(noun, dictionary, heading);
    if (target?.at === null && seen.has(keyOf(target))) repeated.add(keyOf(target));
    if (target) seen.add(keyOf(target));
  }
  return headings.map((heading) => {
    const target = targetOf(noun, dictionary, heading);
    if (!target) return unused(heading);
    const key = keyOf(target);
    const nth = listed.get(key) ?? 0;
    listed.set(key, nth + 1);
    const field = written(target, repeated.has(key) ? nth : null);
    if (taken.has(field) || !isField(noun, field)) return unused(heading);
    taken.add(field);
    return { heading, field };
  });
}

/** A field that a heading names: of a list also which part of its items, and of which item (from 0) if it says so. */
type Target = { field: string; list: boolean; part: string | null; at: number | null };

const keyOf = ({ field, part }: Target) => `${field}.${part ?? ""}`;

function written({ field, list, part, at }: Target, nth: number | null): string {
  const item = at ?? nth;
  if (!list || (item === null && (part === null || part === "find"))) return field;
  if (part === null) return `${field}[${item}]`;
  return `${field}[${item ?? 0}].${part}`;
}

function targetOf(noun: NounName, dictionary: Map<string, Target>, heading: string): Target | null {
  const exact = heading.trim();
  // "kind" is what a stance's form calls the reason of its change, and what most files call the lane.
  if (isField(noun, exact) && !(noun === "stance" && exact === "kind"))
    return { field: exact, list: false, part: null, at: null };
  const anchor = noun === "issue" ? anchorIn(exact) : null;
  if (anchor) return { field: anchor, list: false, part: null, at: null };
  // A list's item, as programs write it (from 0), or as people count (from 1).
  const item = /^([^[\]]+)\[(\d{1,2})\]\.?(.*)$/.exec(exact);
  if (item) return counted(dictionary, `${item[1]} ${item[3]}`, Number(item[2]));
  const whole = dictionary.get(folded(exact));
  if (whole) return whole;
  const number = /(?<!\d)(\d{1,2})(?!\d)/.exec(exact);
  return number && Number(number[1]) > 0
    ? counted(dictionary, exact.replace(number[0], " "), Number(number[1]) - 1)
    : null;
}

function counted(dictionary: Map<string, Target>, words: string, at: number): Target | null {
  const target = dictionary.get(folded(words)) ?? null;
  return target?.list ? { ...target, at } : null;
}

function dictionaryOf(noun: NounName): Map<string, Target> {
  const dictionary = new Map<string, Target>();
  const put = (words: readonly string[], target: Target) => {
    for (const word of words) if (!dictionary.has(folded(word))) dictionary.set(folded(word), target);
  };
  const { fields } = RECORD_FORMS[noun];
  const plain = ["slug", "kind", ...(noun === "stance" ? ["changedOn"] : [])];
  // Names first: a word for one field never hides the name of another.
  const named = [...fields.filter(({ as }) => as !== "anchors" && as !== "citations"), ...plain.map(asField)];
  const list = (as: string) => as === "records" || as === "codes";
  for (const { name, as } of named)
    if (name !== "kind") put([name], { field: name, list: list(as), part: null, at: null });
  for (const { name, as } of named)
    put(wordsFor(noun, name).slice(name === "kind" ? 1 : 0), {
      field: name,
      list: list(as),
      part: null,
      at: null,
    });
  if (fields.some(({ name }) => name === "codes"))
    put(["coder", "coded by", "codificador", "code of coder"], {
      field: "codes",
      list: true,
      part: null,
      at: null,
    });
  if (fields.some(({ name }) => name === "citations")) putCitations(noun, put);
  return dictionary;
}

const asField = (name: string) => ({ name, as: "line" }) as const;

function putCitations(noun: NounName, put: (words: readonly string[], target: Target) => void): void {
  const target = (part: string): Target => ({ field: "citations", list: true, part, at: null });
  for (const source of SOURCE_WORDS) {
    put([`${source}s`, `${source} urls`, `${source} links`], target("find"));
    for (const part of citationParts(noun))
      put(
        (PART_WORDS[part] ?? []).flatMap((word) => [
          `${source} ${word}`,
          `${source}s ${word}`,
          `${word} ${source}`,
          `${word} of ${source}`,
          `${word} of the ${source}`,
          `${word} de la ${source}`,
        ]),
        target(part),
      );
  }
  put(["citations", "url", "urls", "link", "links", "address", "enlace", "enlaces"], target("find"));
  for (const part of BARE_PARTS)
    if (citationParts(noun).includes(part)) put(PART_WORDS[part] ?? [], target(part));
}

/** `−2`, `anchor +1`, `anchors.-2`: what a position of an issue's scale means. */
function anchorIn(heading: string): string | null {
  const found = /^(?:anchors?|position|scale|ancla|posición)?[\s.:[(]*([+\-−]?[0-2])[\s\])]*$/i.exec(heading);
  const key = found && ANCHOR_KEYS[Number((found[1] ?? "").replace("−", "-")) + 2];
  return key ? `anchors.${key}` : null;
}

/** The noun whose form fits a table's headings best; one that its name gives is taken first. Null where none fits. */
function guessNoun(name: string, headings: readonly string[]): NounName | null {
  const called = NOUN_NAMES.find((noun) =>
    wordsOfNoun(noun).some((word) => folded(word) === folded(name) && name !== ""),
  );
  const scored = NOUN_NAMES.map((noun) => {
    const given = new Set(columnsOf(noun, headings).flatMap(({ field }) => (field ? [baseOf(field)] : [])));
    const fits = KEYS[noun].every((key) => given.has(key));
    return { noun, fits, score: given.size - 1.5 * needsOf(noun).filter((key) => !given.has(key)).length };
  }).sort((a, b) => b.score - a.score);
  const best = scored.find(({ fits }) => fits)?.noun ?? null;
  return called && scored.some(({ noun, score }) => noun === called && score > -4) ? called : best;
}

/** Without these a table is not of the noun: what says which record a row is of. */
const KEYS: Record<NounName, readonly string[]> = {
  stance: ["leader", "issue"],
  leader: ["name", "country"],
  term: ["leader", "office"],
  issue: ["name", "proposition"],
  event: ["title", "day"],
  reaction: ["answers", "note"],
  source: ["url", "title"],
  reply: ["leader", "by"],
  country: ["name", "region"],
  bloc: ["name", "description"],
  membership: ["bloc", "country"],
};

function needsOf(noun: NounName): string[] {
  return RECORD_FORMS[noun].fields
    .filter(({ name, as, empty }) => !empty && as !== "codes" && name !== "lastChecked" && as !== "check")
    .map(({ name }) => name);
}

function unused(heading: string): ColumnMap {
  return { heading, field: null };
}

/** Words in small letters without accents, signs and the joints of `camelCase`. */
function folded(text: string): string {
  return foldText(text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
