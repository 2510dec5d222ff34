import type { NounName } from "@/lib/change-sets/nouns";
import { slugIn } from "@/lib/record-forms/texts";
import { editDistance, foldText } from "@/lib/search/spelling";
import type { Named } from "./model";

/** For how many names that nobody has near ones are looked for: bounds what a file of them costs. */
const MOST_LOOKED_FOR = 200;
const MOST_NEAR = 3;

export type FoundName = { ok: true; slug: string } | { ok: false; reason: string };

/** Records by what people call them. */
export type Directory = {
  /** The record that a text names: by slug, the address of its page, a country's code, or a name; or why there is none. */
  find: (noun: NounName, text: string) => FoundName;
  /** The slugs of the records of exactly this name, whatever its accents and capitals. */
  called: (noun: NounName, name: string) => string[];
  get: (noun: NounName, slug: string) => Named | undefined;
};

/** @param named  the first record of a slug is kept; names of all are */
export function makeDirectory(named: readonly Named[]): Directory {
  const bySlug = new Map<string, Named>();
  const byName = new Map<string, Set<string>>();
  const ofNoun = new Map<NounName, Map<string, Set<string>>>();
  for (const one of named) {
    const key = `${one.noun} ${one.slug}`;
    if (!bySlug.has(key)) bySlug.set(key, one);
    if (one.replacedBy !== undefined) continue;
    const own = ofNoun.get(one.noun) ?? new Map<string, Set<string>>();
    ofNoun.set(one.noun, own);
    for (const folded of one.names.map(foldName)) {
      if (folded === "") continue;
      add(byName, `${one.noun} ${folded}`, one.slug);
      add(own, folded, one.slug);
    }
  }
  const called = (noun: NounName, name: string) => [...(byName.get(`${noun} ${foldName(name)}`) ?? [])];
  const looked = new Map<string, string>();
  const near = (noun: NounName, text: string): string => {
    const key = `${noun} ${foldName(text)}`;
    const known = looked.get(key);
    if (known !== undefined || looked.size >= MOST_LOOKED_FOR) return known ?? "";
    const found = nearest(foldName(text), ofNoun.get(noun) ?? new Map());
    looked.set(key, found);
    return found;
  };
  const known = (noun: NounName, slug: string): FoundName | null => {
    const own = bySlug.get(`${noun} ${slug}`);
    return own ? { ok: true, slug: own.replacedBy ?? own.slug } : null;
  };
  const find = (noun: NounName, text: string): FoundName => {
    const given = slugIn(text);
    const own =
      known(noun, given) ?? known(noun, noun === "country" ? given.toUpperCase() : given.toLowerCase());
    if (own) return own;
    const slugs = called(noun, text);
    if (slugs.length > 1) {
      const all = slugs.slice(0, 4).join(" or ");
      return { ok: false, reason: `“${text}” may be ${all}; write the one that is meant.` };
    }
    const [only] = slugs;
    if (only !== undefined) return { ok: true, slug: only };
    const reason = `There is no ${noun} “${text}” on record or in the file.${near(noun, text)}`;
    return known(noun, foldName(text).replaceAll(" ", "-")) ?? { ok: false, reason };
  };
  return { find, called, get: (noun, slug) => bySlug.get(`${noun} ${slug}`) };
}

/** Letters and digits in small, without accents, the words apart by one blank. */
export function foldName(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function add(map: Map<string, Set<string>>, key: string, slug: string): void {
  const held = map.get(key);
  if (held) held.add(slug);
  else map.set(key, new Set([slug]));
}

/** Names a few letters away, or of which the text is a part, as the end of a sentence. */
function nearest(text: string, names: ReadonlyMap<string, ReadonlySet<string>>): string {
  const most = text.length < 4 ? 1 : text.length < 9 ? 2 : 3;
  const words = text.split(" ");
  const scored: { slug: string; distance: number }[] = [];
  for (const [name, slugs] of names) {
    const own = new Set(name.split(" "));
    const distance = words.every((word) => own.has(word)) ? 0 : editDistance(text, name, most);
    if (distance <= most) for (const slug of slugs) scored.push({ slug, distance });
  }
  scored.sort((a, b) => a.distance - b.distance || (a.slug < b.slug ? -1 : 1));
  const slugs = [...new Set(scored.map(({ slug }) => slug))].slice(0, MOST_NEAR);
  return slugs.length === 0 ? "" : ` Near it: ${slugs.join(", ")}.`;
}
