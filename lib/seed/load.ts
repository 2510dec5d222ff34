import { z } from "zod";
import type { Change } from "@/lib/change-sets/change";
import { text } from "@/lib/change-sets/fields";
import { addChanges, createChangeSet, LONG_TRANSACTION, moveChangeSet } from "@/lib/change-sets/mutations";
import { NOUN_NAMES, type NounName } from "@/lib/change-sets/nouns";
import { publishChangeSet } from "@/lib/change-sets/publish";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import type { Failure } from "@/lib/result";
import { checkEntries, warnings } from "./check";
import { type Entry, entriesOf } from "./entries";
import { readSeedFiles, type SeedFile } from "./files";
import type { SeedProblem } from "./problem";

/** Whoever the bundled data are published by: the program itself. */
export const SEED_ACTOR: Actor = { id: "Standpoint (bundled data)", kind: "system" };

// Any constant will do, as long as nothing else in the database locks it: two first starts at once load once.
const SEED_LOCK = 7_204_118_657;

const releaseSchema = z.strictObject({
  title: text("title"),
  sentence: text("sentence"),
  note: z.string().optional(),
});

export type Seed = { title: string; sentence: string; entries: Entry[]; warnings: SeedProblem[] };
export type SeedOutcome =
  | { status: "loaded"; release: number; counts: Record<NounName, number>; warnings: SeedProblem[] }
  | { status: "present"; release: number }
  | { status: "refused"; problems: SeedProblem[] };

/** Reads and checks a data set's files without a database. Either the whole set, or every problem it has. */
export async function readSeed(
  directory: string,
): Promise<{ ok: true; seed: Seed } | { ok: false; problems: SeedProblem[] }> {
  const read = await readSeedFiles(directory);
  const spread = entriesOf(read.files);
  const { release, problems: releaseProblems } = readRelease(read.files);
  // With a file missing, every reference into it would be reported: the files come first.
  const checked = read.problems.length > 0 ? [] : checkEntries(spread.entries);
  const problems = [...read.problems, ...releaseProblems, ...spread.problems, ...checked];
  if (problems.length > 0 || !release) return { ok: false, problems };
  return { ok: true, seed: { ...release, entries: spread.entries, warnings: warnings(spread.entries) } };
}

function readRelease(files: readonly SeedFile[]) {
  const file = files.find(({ name }) => name === "release.json");
  if (!file) return { release: null, problems: [] };
  const parsed = releaseSchema.safeParse(file.value);
  if (parsed.success) return { release: parsed.data, problems: [] };
  const problems = parsed.error.issues.map(
    (issue): SeedProblem => ({
      file: file.name,
      record: "",
      field: issue.path.join("."),
      reason: issue.message,
    }),
  );
  return { release: null, problems };
}

/**
 * Loads a data set into an empty database: one change set, published as release 1. A database that has a release is left
 * as it is; files with a problem load nothing.
 */
export async function loadSeed(db: Db, directory: string, now: Date): Promise<SeedOutcome> {
  return db.$transaction(async (lock) => {
    await lock.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
    const newest = await db.release.aggregate({ _max: { number: true } });
    if (newest._max.number !== null) return { status: "present", release: newest._max.number } as const;
    const read = await readSeed(directory);
    if (!read.ok) return { status: "refused", problems: read.problems } as const;
    return publishSeed(db, read.seed, now);
  }, LONG_TRANSACTION);
}

async function publishSeed(db: Db, seed: Seed, now: Date): Promise<SeedOutcome> {
  const { title, sentence, entries } = seed;
  const opened = await createChangeSet(db, { title, sentence, actor: SEED_ACTOR, now });
  if (!opened.ok) throw new Error(opened.message);
  const { id } = opened.value;
  const changes = entries.map(
    ({ noun, slug, content }) => ({ noun, slug, action: "add", content }) as unknown as Change,
  );
  const step = { id, actor: SEED_ACTOR, now };
  const added = await addChanges(db, { ...step, changes });
  if (!added.ok) return refuse(db, step, added);
  for (const move of ["submit", "approve"] as const) {
    const moved = await moveChangeSet(db, { ...step, move });
    if (!moved.ok) return refuse(db, step, moved);
  }
  const published = await publishChangeSet(db, step);
  if (!published.ok) return refuse(db, step, published);
  const counts = Object.fromEntries(NOUN_NAMES.map((noun) => [noun, 0])) as Record<NounName, number>;
  for (const { noun } of entries) counts[noun] += 1;
  return { status: "loaded", release: published.value.release, counts, warnings: seed.warnings };
}

/** What only the database saw: its problems, with the change set withdrawn so that nothing half-loaded is left open. */
async function refuse(
  db: Db,
  step: { id: number; actor: Actor; now: Date },
  failure: Failure,
): Promise<SeedOutcome> {
  await moveChangeSet(db, { ...step, move: "withdraw", note: failure.message });
  const named =
    failure.problems.length > 0 ? failure.problems : [{ record: "", field: "", reason: failure.message }];
  return { status: "refused", problems: named.map((problem) => ({ file: "", ...problem })) };
}
