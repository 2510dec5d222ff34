import type { CanonicalValue } from "@/lib/domain/canonical";
import { mergeRecord, type RecordContent } from "@/lib/domain/three-way";
import type { NamedBriefing, NamedStep } from "./content";

/** What two people changed in different ways: the title, the order of the steps, or the step of an id. */
export type Contested = { what: "title" } | { what: "order" } | { what: "step"; id: string };

/** What becomes of a briefing that two people changed apart from each other; contested parts hold mine in `briefing`. */
export type BriefingMerge = { briefing: NamedBriefing; contested: Contested[] };

/** Which of the two stands in a contested part; `both` of a step: theirs, with mine as a further step behind it. */
export type Side = "mine" | "theirs" | "both";

const TITLE = "title";
const STEP = "step ";

/**
 * The three-way merge of a briefing: its title, each step as a whole, and the order of the steps.
 * @param base  what both began from
 * Laws: what one left as it was, the other decides; the same twice is that; the same parts are contested whoever asks; each
 * step of the result is as one of the two left it; a step that either added is in it, and one that is in neither is not.
 */
export function mergeBriefing(
  base: NamedBriefing,
  mine: NamedBriefing,
  theirs: NamedBriefing,
): BriefingMerge {
  const merged = mergeRecord(partsOf(base), partsOf(mine), partsOf(theirs));
  const parts = merged.content ?? {};
  const fields = merged.kind === "merged" ? [] : merged.fields;
  const contested = fields.map(
    (field): Contested =>
      field === TITLE ? { what: "title" } : { what: "step", id: field.slice(STEP.length) },
  );
  const order = mergeOrder(idsOf(base), idsOf(mine), idsOf(theirs));
  if (order.isContested) contested.push({ what: "order" });
  const steps = order.ids.flatMap((id) => {
    const step = parts[`${STEP}${id}`];
    return step ? [step as unknown as NamedStep] : [];
  });
  return { briefing: { title: String(parts[TITLE] ?? mine.title), steps }, contested };
}

/**
 * The merged briefing with each contested part as somebody decided.
 * @param decided  by `keyOf` of the part; what is not decided stands as mine
 * @param newId  for a step that stands beside the other's
 */
export function decideMerge(
  { briefing, contested }: BriefingMerge,
  { mine, theirs }: { mine: NamedBriefing; theirs: NamedBriefing },
  decided: ReadonlyMap<string, Side>,
  newId: () => string,
): NamedBriefing {
  let { title, steps } = briefing;
  const order = contested.some(({ what }) => what === "order") && decided.get("order") === "theirs";
  if (order) steps = inOrder(steps, idsOf(theirs));
  for (const part of contested) {
    const side = decided.get(keyOf(part)) ?? "mine";
    if (part.what === "title" && side === "theirs") title = theirs.title;
    if (part.what !== "step" || side === "mine") continue;
    const [own, other] = [stepOf(mine, part.id), stepOf(theirs, part.id)];
    const put = [other, side === "both" && own ? { ...own, id: newId() } : null].filter(
      (one) => one !== null,
    );
    const at = steps.findIndex(({ id }) => id === part.id);
    // A step that I took away and they changed comes back where they have it.
    steps = at < 0 ? inOrder([...steps, ...put], idsOf(theirs)) : steps.toSpliced(at, 1, ...put);
  }
  return { title, steps };
}

/** A contested part's name among the others. */
export function keyOf(part: Contested): string {
  return part.what === "step" ? `${STEP}${part.id}` : part.what;
}

/** The step of an id, or null where it was taken away. */
export function stepOf({ steps }: NamedBriefing, id: string): NamedStep | null {
  return steps.find((step) => step.id === id) ?? null;
}

function partsOf({ title, steps }: NamedBriefing): RecordContent {
  const parts: Record<string, CanonicalValue> = { [TITLE]: title };
  for (const step of steps) parts[`${STEP}${step.id}`] = step as unknown as CanonicalValue;
  return parts;
}

const idsOf = ({ steps }: NamedBriefing) => steps.map(({ id }) => id);

/**
 * The order of all steps that either has. Who moved steps decides over who did not; where both did, differently, it is
 * contested and mine stands. What one alone has comes behind what it follows there.
 */
function mergeOrder(
  base: string[],
  mine: string[],
  theirs: string[],
): { ids: string[]; isContested: boolean } {
  const kept = new Set(base.filter((id) => mine.includes(id) && theirs.includes(id)));
  const only = (ids: string[]) => ids.filter((id) => kept.has(id)).join(" ");
  const [was, me, they] = [only(base), only(mine), only(theirs)];
  const theirsLead = me === was;
  const ids = theirsLead ? interleave(theirs, mine) : interleave(mine, theirs);
  return { ids, isContested: me !== was && they !== was && me !== they };
}

/** The first list, with what only the second has put behind what it follows there. */
function interleave(first: readonly string[], second: readonly string[]): string[] {
  const ids = [...first];
  for (const [at, id] of second.entries()) {
    if (ids.includes(id)) continue;
    const before = second.slice(0, at).findLast((one) => ids.includes(one));
    ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
  }
  return ids;
}

/** Steps in the order of a list of ids; what it does not name stays behind what it followed. */
function inOrder(steps: readonly NamedStep[], order: readonly string[]): NamedStep[] {
  const has = new Set(steps.map(({ id }) => id));
  const ids = interleave(
    order.filter((id) => has.has(id)),
    steps.map(({ id }) => id),
  );
  return ids.flatMap((id) => steps.filter((step) => step.id === id));
}
