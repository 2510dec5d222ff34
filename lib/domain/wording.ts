import type { TextFinding } from "./text-finding";
import { WORDING_RULES, type WordingKind, type WordingRemedy, type WordingRule } from "./wording-rules";

export type WordingFinding = TextFinding<WordingKind> & {
  remedy: WordingRemedy;
  /** A word that can stand in the place of the passage, where there is one. */
  instead: string | null;
};

const QUOTED = /"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|‘[^’\n]*’(?!\p{L})/gu;
const SENTENCE_END = /[.!?](?=\s)|\n/g;

/**
 * What in a text about a living person should be looked at again: verdicts in place of acts, claims of nobody, thoughts
 * nobody spoke, words that only add weight, judgements whose author is left out. English; what stands within quotation
 * marks is somebody's own and is let be. It warns and never decides: a finding can be right where it stands.
 * @returns findings in the order of the text; none overlap, and the earlier rule goes before the later
 * Laws: the passage is what stands at its place; a text within quotation marks has no finding; findings of two texts joined
 * as two sentences are the findings of both.
 */
export function wordingFindings(text: string): WordingFinding[] {
  const open = text.replace(QUOTED, (quoted) => " ".repeat(quoted.length));
  const found: WordingFinding[] = [];
  for (const rule of PATTERNS)
    for (const match of open.matchAll(rule.pattern)) {
      const at = match.index + (match[0].length - match[0].trimStart().length);
      const passage = match[0].trim();
      if (isInOrder(rule, open, at, passage)) continue;
      if (found.some((other) => at < other.at + other.passage.length && other.at < at + passage.length))
        continue;
      found.push({ kind: rule.kind, at, passage, remedy: rule.remedy, instead: rule.instead ?? null });
    }
  return found.sort((a, b) => a.at - b.at);
}

const PATTERNS = WORDING_RULES.map((rule) => ({
  ...rule,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${rule.words})(?![\\p{L}\\p{N}-])`, rule.cased ? "gu" : "giu"),
}));

/** Whether the rest of the sentence says who said so. */
function isInOrder(rule: WordingRule, text: string, at: number, passage: string): boolean {
  if (!rule.unlessBefore && !rule.unlessAfter) return false;
  const ends = [...text.matchAll(SENTENCE_END)].map((end) => end.index);
  const start = (ends.findLast((end) => end < at) ?? -1) + 1;
  const end = ends.find((place) => place >= at + passage.length) ?? text.length;
  const before = text.slice(start, at);
  const after = text.slice(at + passage.length, end);
  return Boolean(rule.unlessBefore?.test(before) || rule.unlessAfter?.test(after));
}
