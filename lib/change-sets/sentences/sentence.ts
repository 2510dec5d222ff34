import type { ChangeKind } from "../change";
import type { NounName } from "../nouns";

/** A change as a sentence tells of it: what it does to a record, why, and the record's name in words. */
export type Told = {
  noun: NounName;
  action: "added" | "changed" | "removed";
  kind: ChangeKind;
  label: string;
  /** What the record is called that stands for a removed one: the two were found to be one. */
  other?: string;
};

/** How many changes a sentence names before it only counts them. */
export const NAMED = 3;

/** Sources come along with what cites them: they are counted, and named only where they are all there is. */
const COMES_ALONG: ReadonlySet<NounName> = new Set(["source"]);

const PLURALS: Record<NounName, [one: string, many: string]> = {
  country: ["country", "countries"],
  bloc: ["bloc", "blocs"],
  membership: ["membership", "memberships"],
  leader: ["leader", "leaders"],
  term: ["term", "terms"],
  issue: ["issue", "issues"],
  source: ["source", "sources"],
  stance: ["stance", "stances"],
  event: ["event", "events"],
  reaction: ["reaction", "reactions"],
  reply: ["reply", "replies"],
};

type Group = ChangeKind | "removed";

/** How each group is led in, in the order in which readers care. */
const LEADS: [Group, string][] = [
  ["leaderChanged", "Changed by what leaders said or did"],
  ["added", "New"],
  ["corrected", "Corrected"],
  ["removed", "Taken away"],
  ["methodChanged", "Changed by our method"],
  ["translated", "Translated"],
];

/**
 * The sentence that readers see of a release, drafted from its changes: why, and what, by name where there are few. It is in
 * the language of the record, whose part it becomes. Empty for no change.
 */
export function releaseSentence(changes: readonly Told[]): string {
  const merged = changes.filter(({ other }) => other !== undefined);
  const rest = changes.filter(({ other }) => other === undefined);
  const groups = LEADS.flatMap(([group, lead]) => {
    const own = rest.filter((change) => groupOf(change) === group);
    return own.length > 0 ? [`${lead}: ${listed(own)}.`] : [];
  });
  return [...mergers(merged), ...groups].join(" ");
}

/** That two records are of one person or document, pair by pair where there are few. */
function mergers(merged: readonly Told[]): string[] {
  if (merged.length > NAMED) return [`Found to be the same as others: ${inWords(counted(merged))}.`];
  return merged.map(({ noun, label: named, other = "" }) => {
    const label = `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
    if (named === other) return `${label} stood in the record twice; both are one now.`;
    return noun === "source"
      ? `${label} and ${other} are one document: what cited the one cites the other.`
      : `${label} and ${other} are one person: what stood under ${named} stands under ${other}.`;
  });
}

function groupOf({ action, kind }: Told): Group {
  if (action === "removed") return "removed";
  if (action === "added") return "added";
  // What was there before is not new, whatever was declared.
  return kind === "added" ? "corrected" : kind;
}

function listed(changes: readonly Told[]): string {
  const own = changes.filter(({ noun }) => !COMES_ALONG.has(noun));
  const along = changes.filter(({ noun }) => COMES_ALONG.has(noun));
  if (own.length === 0 && along.length <= NAMED) return inWords(along.map(({ label }) => label));
  const said = own.length <= NAMED ? own.map(({ label }) => label) : counted(own);
  if (own.length === 0) return inWords(counted(along));
  return along.length === 0 ? inWords(said) : `${inWords(said)}, with ${inWords(counted(along))}`;
}

function counted(changes: readonly Told[]): string[] {
  const counts = new Map<NounName, number>();
  for (const { noun } of changes) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  return [...counts].map(([noun, count]) => `${count} ${PLURALS[noun][count === 1 ? 0 : 1]}`);
}

/** `a, b and c`; with semicolons where a part holds a comma of its own. */
function inWords(parts: readonly string[]): string {
  const glue = parts.some((part) => part.includes(",")) ? "; " : ", ";
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(glue)} and ${parts.at(-1)}`;
}

/** The sentence of a release that takes another one back; of one that took back another, which so stands again. */
export function undoSentence(release: number, sentence: string): string {
  const [, undone] = /^Release (\d+) was taken back\b/.exec(sentence) ?? [];
  if (undone) return `Release ${release} was taken back, so that release ${undone} stands again.`;
  return sentence ? `Release ${release} was taken back: ${sentence}` : `Release ${release} was taken back.`;
}
