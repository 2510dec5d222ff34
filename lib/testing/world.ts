import type { Change } from "@/lib/change-sets/change";
import { addChanges, createChangeSet, moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import type { Db } from "@/lib/db/client";
import type { Actor, Role } from "@/lib/domain/permissions";
import type { Result } from "@/lib/result";
import { WORLD } from "./world-records";

/** Someone who acts in a test, without an account. */
export const actor = (id: string, role: Role, isAdmin = false): Actor => ({
  kind: "person",
  id,
  role,
  isAdmin,
  address: null,
});
export const AUTHOR = actor("Author Example", "editor");
export const REVIEWER = actor("Reviewer Example", "reviewer");
/** The instant at which the invented world is published; tests of later releases use later ones. */
export const WORLD_AT = new Date("2026-01-15T12:00:00Z");

/** What was published: its release, its change set, and the slugs of all its records by noun. */
export type World = { release: number; changeSetId: number; slugs: Record<Change["noun"], string[]> };

/**
 * Publishes changes as the next release, through the same steps as an edit: draft, review by another person, publish.
 * @throws Error where a step is refused, with every problem; tests of refusals take the steps themselves
 */
export async function publishChanges(
  db: Db,
  changes: readonly Change[],
  given: { now?: Date; title?: string; sentence?: string } = {},
): Promise<{ release: number; changeSetId: number }> {
  const now = given.now ?? WORLD_AT;
  const changeSetId = await draftChanges(db, changes, { ...given, now });
  await approve(db, changeSetId, now);
  const { release } = expectDone(await publishChangeSet(db, { id: changeSetId, actor: REVIEWER, now }));
  return { release, changeSetId };
}

/** A draft that holds the changes. @throws Error where they are refused */
export async function draftChanges(
  db: Db,
  changes: readonly Change[],
  given: { now?: Date; title?: string; sentence?: string; actor?: Actor } = {},
): Promise<number> {
  const now = given.now ?? WORLD_AT;
  const by = given.actor ?? AUTHOR;
  const { id } = expectDone(
    await createChangeSet(db, {
      title: given.title ?? "An invented change",
      sentence: given.sentence ?? "Something invented was changed.",
      actor: by,
      now,
    }),
  );
  expectDone(await addChanges(db, { id, changes, actor: by, now }));
  return id;
}

/** Submits a draft as its author and approves it as another person. */
export async function approve(db: Db, id: number, now: Date = WORLD_AT): Promise<void> {
  expectDone(await moveChangeSet(db, { id, move: "submit", actor: AUTHOR, now }));
  expectDone(await moveChangeSet(db, { id, move: "approve", actor: REVIEWER, now }));
}

/** The value of a result that a test relies on. @throws Error with every problem where there is none */
export function expectDone<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const problems = result.problems.map(({ record, field, reason }) => `${record}, ${field}: ${reason}`);
  throw new Error([`${result.code}: ${result.message}`, ...problems].join("\n"));
}

/**
 * Publishes a small invented world as the next release: two countries in a bloc, three leaders (one former, one whose
 * deed differs from the word, one almost unknown), six issues, stances in both lanes, events and a reaction.
 * @param more  changes that stand beside the world's own; one of the same noun and slug takes its place
 */
export async function buildWorld(
  db: Db,
  { more = [], now = WORLD_AT }: { more?: readonly Change[]; now?: Date } = {},
): Promise<World> {
  const replaced = new Set(more.map((change) => `${change.noun} ${change.slug}`));
  const changes = [...WORLD.filter((change) => !replaced.has(`${change.noun} ${change.slug}`)), ...more];
  const published = await publishChanges(db, changes, {
    now,
    title: "An invented world",
    sentence: "An invented world was published.",
  });
  const of = (noun: Change["noun"]) =>
    changes.filter((change) => change.noun === noun).map((change) => change.slug);
  const slugs: World["slugs"] = {
    country: of("country"),
    bloc: of("bloc"),
    membership: of("membership"),
    leader: of("leader"),
    term: of("term"),
    issue: of("issue"),
    source: of("source"),
    stance: of("stance"),
    event: of("event"),
    reaction: of("reaction"),
    reply: of("reply"),
  };
  return { ...published, slugs };
}
