import type { TextFinding } from "./text-finding";
import { wordingFindings } from "./wording";

/**
 * What makes a proposition hard to agree or disagree with.
 * - `no-proposition`: a question, or nothing that ought to be so
 * - `double-barrelled`: it asks two things, and one may agree with one of them only
 * - `vague`: two readers may take it for two things
 * - `qualified`: a condition or a reason stands in it, and one may reject that alone
 * - `quantified`: a number or an "all" makes whoever wants a little less or more disagree
 * - `negated`: agreeing means wanting something not to be
 * - `loaded`: a verdict answers it beforehand
 * - `long`: more than can be held in mind
 */
export type PropositionProblem =
  | "no-proposition"
  | "double-barrelled"
  | "vague"
  | "qualified"
  | "quantified"
  | "negated"
  | "loaded"
  | "long";

export type PropositionFinding = TextFinding<PropositionProblem>;

/** Every kind, in the order in which the checklist is shown. */
export const PROPOSITION_PROBLEMS: readonly PropositionProblem[] = [
  "no-proposition",
  "double-barrelled",
  "vague",
  "qualified",
  "quantified",
  "negated",
  "loaded",
  "long",
];

/** Words that a proposition holds at most. */
export const MOST_WORDS = 25;

const WORDS: readonly [PropositionProblem, string][] = [
  ["double-barrelled", "and|or|as well as|both|together with|while also"],
  [
    "vague",
    "appropriate(?:ly)?|adequate(?:ly)?|reasonable|reasonably|sufficient(?:ly)?|proper(?:ly)?|fair(?:ly)?|better|good|strong(?:er|ly)?|some|often|regularly|significant(?:ly)?|modern|take action|do more|address|deal with|be tough(?:er)?|responsible|responsibly|sustainable|as needed",
  ],
  [
    "qualified",
    "if|unless|except|only|provided that|as long as|as far as|in particular|in principle|where (?:possible|necessary)|when (?:possible|necessary)|at least|mainly|primarily|although|even though|because|in order to|so that|for the sake of|rather than",
  ],
  [
    "quantified",
    "all|every|each|any|always|whole|most|half|twice|double|triple|completely|fully|at once|(?!(?:19|20)\\d\\d(?!\\d))\\d[\\d.,]*(?:\\s?%|\\s?per ?cent)?|one|two|three|four|five|ten|hundreds?|thousands?|millions?|billions?",
  ],
  [
    "negated",
    "not|no|never|nor|neither|none|without|cannot|\\p{L}+n['’]t|against|abolish|ban|stop|refuse|reject|oppose",
  ],
];

const PATTERNS = WORDS.map(
  ([kind, words]) =>
    [kind, new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, "giu")] as const,
);
const OUGHT = /\b(should(n['’]t)?|ought to|must(n['’]t)?|needs? to)\b/i;

/**
 * The checklist for an issue's proposition: each passage that makes it double-barrelled, vague, qualified, quantified,
 * negated or loaded, and what it lacks as a whole (with the whole as passage). It warns: a proposition may have its reasons.
 * Source: Gemenis on the wording of statements for voting advice, after van Camp, Lefevere and Walgrave.
 * Laws: the passage is what stands at its place; findings come in the order of the text.
 */
export function propositionFindings(text: string): PropositionFinding[] {
  const whole = (kind: PropositionProblem): PropositionFinding => ({ kind, at: 0, passage: text });
  if (text.trim() === "") return [];
  const found: PropositionFinding[] = [];
  if (!OUGHT.test(text) || text.trimEnd().endsWith("?")) found.push(whole("no-proposition"));
  if ((text.match(/\S+/g) ?? []).length > MOST_WORDS) found.push(whole("long"));
  for (const [kind, pattern] of PATTERNS)
    for (const match of text.matchAll(pattern)) found.push({ kind, at: match.index, passage: match[0] });
  for (const { kind, at, passage } of wordingFindings(text))
    if (kind === "verdict" || kind === "intensifier") found.push({ kind: "loaded", at, passage });
  return found.sort((a, b) => a.at - b.at);
}
