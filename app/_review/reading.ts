import { recordLabels } from "@/app/_record-names/labels";
import { type PublishedRecord, recordAt } from "@/app/_view/record";
import { type Names, namesFrom } from "@/components/events/names";
import type { ShownEffect } from "@/components/review/effect-section";
import type { Register } from "@/components/review/proposed-change";
import type { ChangeSetHead, ProposedChange } from "@/lib/change-sets/model";
import { type NamesBySlug, namesUpTo } from "@/lib/change-sets/named/queries";
import type { NounName } from "@/lib/change-sets/nouns";
import { countProposed, draftsNow, proposedChanges, sourcesIn } from "@/lib/change-sets/proposed/queries";
import { stoppedByWithholding } from "@/lib/change-sets/withheld/queries";
import type { Content, NounCount } from "@/lib/changes/model";
import type { Comment, ReadComment } from "@/lib/comments/model";
import { commentsOn } from "@/lib/comments/queries";
import { countriesAt, countriesWith } from "@/lib/countries/queries";
import type { Day } from "@/lib/domain/day";
import type { Issue } from "@/lib/issues/model";
import { issuesAt } from "@/lib/issues/queries";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { effectOfDraft, effectOfRelease, recordWith } from "./effect";

/** Changes on one page: each is read, and each has forms of its own. */
export const CHANGES_PER_PAGE = 20;

/** All that the page of a change set shows of its changes. */
export type SetReading = {
  counts: NounCount[];
  /** How many records in it another release changed since. */
  overtaken: number;
  /** Of how many records in it what stands is withheld, and why it would be stopped because of that. */
  withheld: number;
  stopped: { label: string; reason: string }[];
  changes: ProposedChange[];
  /** What was said of the set and its changes, each comment with whether what it is about was altered since. */
  comments: ReadComment[];
  register: Register;
  effect: ShownEffect | null;
};

/** Reads the changes of a set, some of them with all they are read with, and what they do to the numbers of a day. */
export async function readSet(
  head: ChangeSetHead,
  { noun, skip, day }: { noun: NounName | null; skip: number; day: Day },
): Promise<SetReading> {
  const [{ nouns, overtaken, withheld }, changes, said, latest, stopped] = await Promise.all([
    countProposed(head.id),
    proposedChanges(head.id, { noun, skip, take: CHANGES_PER_PAGE }),
    commentsOn(head.id),
    latestReleaseNumber(),
    isUnderWay(head) ? stoppedNamed(head.id) : [],
  ]);
  const [sources, records, effect, drafts] = await Promise.all([
    sourcesIn(head.id, sourcesOf(changes)),
    recordsOf(head, latest),
    effectOf(head, latest, day),
    draftsNow(
      head.id,
      said.flatMap(({ about }) => (about ? [about.slug] : [])),
    ),
  ]);
  const comments = said.map((comment) => ({ ...comment, isOutdated: isOutdated(comment, head, drafts) }));
  const register = registerOf(records, sources);
  return { counts: nouns, overtaken, withheld, stopped, changes, comments, register, effect };
}

/** Why a set would be stopped because of what is withheld, each record by its name. */
async function stoppedNamed(changeSetId: number): Promise<SetReading["stopped"]> {
  const stopped = await stoppedByWithholding(changeSetId);
  const labelOf = await recordLabels(stopped);
  return stopped.map((finding) => ({ label: labelOf(finding), reason: finding.reason }));
}

/** Whether a set may still be published. */
function isUnderWay({ state }: ChangeSetHead): boolean {
  return state !== "published" && state !== "withdrawn";
}

/** A comment on a change is outdated by another draft of it, one on the whole by another version. */
function isOutdated(
  { about, version }: Comment,
  head: ChangeSetHead,
  drafts: ReadonlyMap<string, number>,
): boolean {
  return about ? drafts.get(`${about.noun} ${about.slug}`) !== about.revisionId : version < head.version;
}

/** What a set does to the numbers of a day; null where nothing was ever published, and for a set that goes no further. */
export async function effectOf(
  head: Pick<ChangeSetHead, "id" | "state" | "release">,
  latest: number | null,
  day: Day,
): Promise<ShownEffect | null> {
  if (head.state === "withdrawn" || latest === null) return null;
  if (head.release !== null) return head.release === 1 ? null : effectOfRelease(head.release, day);
  return effectOfDraft(latest, head.id, day);
}

/** What leaders and issues are called in a set, those that it adds and takes away among them. */
export async function namesOfSet(head: ChangeSetHead, latest: number | null): Promise<Names> {
  return registerOf(await recordsOf(head, latest), new Map()).names;
}

type SetRecord = Pick<PublishedRecord, "leaders"> & {
  /** By slug, those that it takes away among them. */
  issues: ReadonlyMap<string, Issue>;
  countries: NamesBySlug;
  /** What else was ever called something, as far as readers see it. */
  before: Awaited<ReturnType<typeof namesUpTo>>;
};

/** The record with the set laid over it; what the set or a release took away is still called by the name it had. */
async function recordsOf(
  { id, state, release }: ChangeSetHead,
  latest: number | null,
): Promise<SetRecord | null> {
  if (latest === null) return null;
  const at = release ?? latest;
  const isOver = release !== null || state === "withdrawn";
  const [{ leaders, issues }, former, { bySlug: countries }, before] = await Promise.all([
    isOver ? recordAt(at) : recordWith(latest, id),
    issuesAt(release === null ? latest : Math.max(release - 1, 1)),
    isOver ? countriesAt(at) : countriesWith(latest, id),
    namesUpTo(at),
  ]);
  return { leaders, issues: new Map([...former.bySlug, ...issues.bySlug]), countries, before };
}

function registerOf(record: SetRecord | null, sources: Register["sources"]): Register {
  if (record === null) return { names: namesFrom(new Map(), new Map()), issues: new Map(), sources };
  const { leaders, issues, countries, before } = record;
  const names = namesFrom(
    new Map([...before.leader, ...leaders.bySlug]),
    new Map([...before.issue, ...issues]),
    { country: new Map([...before.country, ...countries]), bloc: before.bloc },
  );
  return { names, issues, sources };
}

/** The sources that changes cite, before and after, and those they are. */
function sourcesOf(changes: readonly ProposedChange[]): string[] {
  const slugs = changes.flatMap(({ noun, slug, before, after }) => [
    ...(noun === "source" ? [slug] : []),
    ...citedIn(before),
    ...citedIn(after),
  ]);
  return [...new Set(slugs)];
}

function citedIn(content: Content | null): string[] {
  const list = content?.citations;
  return Array.isArray(list) ? list.map(({ source }) => String(source)) : [];
}
