import type { Change } from "@/lib/change-sets/change";
import { type Current, rewritten } from "@/lib/change-sets/current";
import type { Problem } from "@/lib/result";
import { stanceSlug } from "@/lib/stances/schema";
import { termSlug } from "@/lib/terms/schema";

/** All that stands on one leader, as a change set would have it. */
export type Standing = Record<"terms" | "stances" | "events" | "replies", Current[]>;

/** What it takes to make two records of one person one: changes, the set's own additions that go, what to see to by hand. */
export type Merging = { changes: Change[]; dropped: Current[]; problems: Problem[] };

/**
 * The changes that put all of one leader under another, where both are of the same person. Offices and stances are made
 * anew under the kept one, since their names tell whose they are; what refers to them follows.
 * @param reactions  those that consist of a stance of the leader who goes
 * @param replies    those to a stance of the leader who goes, by whomever
 */
export function mergedLeaders(
  kept: { slug: string } & Standing,
  gone: { slug: string } & Standing,
  { reactions, replies }: { reactions: readonly Current[]; replies: readonly Current[] },
): Merging {
  const stances = movedStances(kept, gone);
  const follow = (record: Current): Change =>
    rewritten(record, followed(record.content, gone.slug, kept.slug, stances.names), "corrected");
  const replying = new Map([...gone.replies, ...replies].map((reply) => [reply.slug, reply]));
  return {
    changes: [
      ...movedTerms(kept, gone),
      ...stances.changes,
      ...[...gone.events, ...reactions, ...replying.values()].map(follow),
      { noun: "leader", slug: gone.slug, action: "remove", kind: "corrected", replacedBy: kept.slug },
    ],
    dropped: [...gone.terms, ...gone.stances].filter(({ isAdded }) => isAdded),
    problems: stances.problems,
  };
}

/** The fields in which a record names the leader or a stance of theirs, renamed; nobody is named twice. */
function followed(
  content: Current["content"],
  gone: string,
  kept: string,
  stances: ReadonlyMap<string, string>,
): Current["content"] {
  const renamed = { ...content };
  if (content.leader === gone) renamed.leader = kept;
  if (Array.isArray(content.leaders))
    renamed.leaders = [...new Set(content.leaders.map((slug) => (slug === gone ? kept : slug)))];
  if (typeof content.stance === "string") renamed.stance = stances.get(content.stance) ?? content.stance;
  return renamed;
}

function movedTerms(kept: { slug: string } & Standing, gone: { slug: string } & Standing): Change[] {
  const taken = new Set(kept.terms.map(({ slug }) => slug));
  return gone.terms.flatMap((term) => {
    const content = { ...term.content, leader: kept.slug } as { leader: string; from: string };
    const known = kept.terms.find((own) => sameOffice(own.content, content));
    if (known) return away(term, known.slug);
    let nth = 1;
    while (taken.has(termSlug(content, nth))) nth += 1;
    const slug = termSlug(content, nth);
    taken.add(slug);
    return [
      ...away(term, slug),
      { noun: "term", slug, action: "add", kind: "corrected", content } as unknown as Change,
    ];
  });
}

function sameOffice(a: Current["content"], b: Record<string, unknown>): boolean {
  return a.office === b.office && a.from === b.from && a.to === b.to;
}

function movedStances(kept: { slug: string } & Standing, gone: { slug: string } & Standing) {
  const taken = new Set(kept.stances.map(({ slug }) => slug));
  const names = new Map<string, string>();
  const problems: Problem[] = [];
  const changes = gone.stances.flatMap((stance): Change[] => {
    const content = { ...stance.content, leader: kept.slug } as Parameters<typeof stanceSlug>[0];
    const slug = stanceSlug(content);
    names.set(stance.slug, slug);
    if (taken.has(slug)) {
      problems.push({
        record: `stance ${stance.slug}`,
        field: "from",
        reason: `stance ${slug} begins on the same day; carry over what it lacks, this one goes with its leader`,
      });
      return away(stance, slug);
    }
    const wording = stance.wording === null ? {} : { wording: stance.wording };
    const added = { noun: "stance", slug, action: "add", kind: "corrected", content, ...wording };
    return [...away(stance, slug), added as unknown as Change];
  });
  return { changes, names, problems };
}

/** What was never published is dropped from the set instead; the address of anything else leads to what stands for it. */
function away({ noun, slug, isAdded }: Current, replacedBy: string): Change[] {
  return isAdded ? [] : [{ noun, slug, action: "remove", kind: "corrected", replacedBy } as Change];
}
