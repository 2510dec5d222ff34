import type { NounName } from "@/lib/change-sets/nouns";
import type { FormValues } from "@/lib/record-forms/model";
import { slugFrom } from "@/lib/record-forms/slugs";
import { slugIn, textOf } from "@/lib/record-forms/texts";
import { foldName } from "./directory";
import type { Brief, ReadForm, Sought } from "./model";

/** What tells records of a noun apart that have no name, and the field that tells those apart of which this is the same. */
const KEYS: Partial<
  Record<NounName, { key: readonly string[]; may: readonly string[]; also: string | null }>
> = {
  stance: { key: ["leader", "issue", "lane", "from"], may: [], also: null },
  membership: { key: ["bloc", "country", "from"], may: [], also: null },
  term: { key: ["leader", "from"], may: [], also: "office" },
  reaction: { key: ["answers"], may: ["event", "stance"], also: null },
  reply: { key: ["leader", "day"], may: ["event", "stance"], also: "by" },
};

/** What briefs are asked for, so that rows find the record they are of; one of each. */
export function soughtBy(forms: readonly ReadForm[]): Sought[] {
  return forms.flatMap(({ noun, values }) =>
    KEYS[noun] ? [{ noun, content: naturalContent(noun, values) }] : [],
  );
}

/**
 * Gives rows of nouns without names the slug of the record that they are of: the one on record that says the same of whom, what
 * and when; else a new one, as the form of a new record would. Where several records share all that, as two offices of one day
 * may, they are told apart by what they are called; a single row and a single record are the same, however they are called.
 */
export function identify(forms: readonly ReadForm[], briefs: readonly Brief[]): ReadForm[] {
  const onRecord = grouped(briefs, ({ noun, content }) => keyOf(noun, content));
  const inFile = grouped(
    forms.filter(({ slug }) => slug === null),
    ({ noun, values }) => keyOf(noun, naturalContent(noun, values)),
  );
  const taken = new Set([
    ...briefs.map(({ noun, slug }) => `${noun} ${slug}`),
    ...forms.flatMap(({ noun, slug }) => (slug === null ? [] : [`${noun} ${slug}`])),
  ]);
  return forms.map((form) => {
    if (form.slug !== null || !KEYS[form.noun]) return form;
    const content = naturalContent(form.noun, form.values);
    const key = keyOf(form.noun, content);
    if (key === null) return form;
    const others = onRecord.get(key) ?? [];
    const slug = sameOf(form, content, others, inFile.get(key)?.length ?? 0);
    if (slug !== null) return { ...form, slug };
    const made = slugFrom(form.noun, content, (one) => taken.has(`${form.noun} ${one}`));
    taken.add(`${form.noun} ${made}`);
    return { ...form, slug: made };
  });
}

function sameOf(
  { noun }: ReadForm,
  content: Record<string, unknown>,
  others: readonly Brief[],
  rows: number,
): string | null {
  const also = KEYS[noun]?.also ?? null;
  const called = (one: Record<string, unknown>) => foldName(String(one[also ?? ""] ?? ""));
  const same = also === null ? others[0] : others.find((other) => called(other.content) === called(content));
  return (same ?? (rows === 1 && others.length === 1 ? others[0] : undefined))?.slug ?? null;
}

/** The fields of a form that tell its record apart, as its content would have them. */
export function naturalContent(noun: NounName, values: FormValues): Record<string, string | null> {
  const { key = [], may = [], also = null } = KEYS[noun] ?? {};
  const fields = [...key, ...may, ...(also ? [also] : [])];
  return Object.fromEntries(fields.map((field) => [field, slugIn(textOf(values[field])) || null]));
}

/** One text for all contents of one key; null where a part of it is missing. */
function keyOf(noun: NounName, content: Record<string, unknown>): string | null {
  const fields = KEYS[noun];
  if (!fields || fields.key.some((field) => !content[field])) return null;
  if (fields.may.length > 0 && fields.may.every((field) => !content[field])) return null;
  return [noun, ...[...fields.key, ...fields.may].map((field) => content[field] ?? "")].join("\n");
}

function grouped<T>(all: readonly T[], keyIn: (one: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyIn(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
