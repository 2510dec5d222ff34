import type { Change } from "@/lib/change-sets/change";
import { addChanges, createChangeSet, moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import type { Db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/day";
import { LANES } from "@/lib/domain/lane";
import type { Actor } from "@/lib/domain/permissions";
import type { Position } from "@/lib/domain/scale";
import { expectDone } from "./world";
import { issue, LAST_CHECKED, leader, source, stance, term } from "./world-records";

/** How large the synthetic set is; the stances are their product, times two lanes. */
export type Size = { leaders: number; issues: number; periods: number };

const ACTOR: Actor = { id: "Standpoint (synthetic data)", kind: "system" };
const SOURCES = 1_000;
const FIRST_DAY = "2005-01-01";
const LAST_DAY_OFFSET = 7_600;
const CHUNK = 20_000;

const leaderSlug = (n: number) => `synthetic-leader-${n}`;
const issueSlug = (n: number) => `synthetic-issue-${n}`;
const sourceNumber = (n: number) => source(`synthetic/${n % SOURCES}`);

/**
 * The records of a synthetic data set, beside whatever the database holds: invented names, the same for the same size.
 * What others refer to comes first, so that it can be taken in chunks. Each leader, issue and lane has `periods`
 * stances one after the other, the last of them open-ended.
 */
export async function* syntheticChanges({ leaders, issues, periods }: Size): AsyncGenerator<Change> {
  const content = { name: "Synthetica", region: "asia", lastChecked: LAST_CHECKED };
  yield { noun: "country", slug: "XS", action: "add", content };
  for (let n = 0; n < issues; n++) yield issue(issueSlug(n), `Synthetic issue ${n}`, 100 + n);
  for (let n = 0; n < SOURCES; n++) yield sourceNumber(n);
  for (let n = 0; n < leaders; n++) {
    yield leader(leaderSlug(n), `Leader Synthetic ${n}`, `Synthetic ${n}, Leader`, "XS");
    yield term(leaderSlug(n), "Office of Synthetica", FIRST_DAY, null, "head");
  }
  for (let l = 0; l < leaders; l++)
    for (let i = 0; i < issues; i++)
      for (const lane of LANES)
        for (let p = 0; p < periods; p++) yield syntheticStance(l, i, lane, p, periods);
}

function syntheticStance(l: number, i: number, lane: "says" | "does", p: number, periods: number): Change {
  const draw = scrambled(l, i, lane === "says" ? 1 : 2, p);
  const length = Math.floor(LAST_DAY_OFFSET / periods);
  const citations = [0, 1].map((n) => ({ source: sourceNumber(draw + n * 7).slug }));
  return stance({
    leader: leaderSlug(l),
    issue: issueSlug(i),
    lane,
    from: addDays(FIRST_DAY, p * length),
    to: p === periods - 1 ? null : addDays(FIRST_DAY, (p + 1) * length),
    position: ((draw % 5) - 2) as Position,
    confidence: draw % 20 === 0 ? "low" : "high",
    codes: [((draw % 5) - 2) as Position],
    citations,
  });
}

/** A whole number from 0 that looks random and is the same each time (Knuth's multiplicative hash). */
function scrambled(...parts: number[]): number {
  let state = 2_166_136_261;
  for (const part of parts) state = Math.imul(state ^ part, 2_654_435_761) >>> 0;
  return (state ^ (state >>> 15)) >>> 0;
}

/**
 * Publishes a synthetic data set as the next release, through the same functions as every change, a chunk at a time.
 * @param onProgress  told the number of records written so far
 */
export async function loadSynthetic(
  db: Db,
  size: Size,
  now: Date,
  onProgress: (written: number) => void = () => {},
): Promise<{ release: number; records: number }> {
  const { id } = expectDone(
    await createChangeSet(db, {
      title: "Synthetic data",
      sentence: "Synthetic data for measuring were published.",
      actor: ACTOR,
      now,
    }),
  );
  let records = 0;
  let chunk: Change[] = [];
  const flush = async () => {
    expectDone(await addChanges(db, { id, changes: chunk, actor: ACTOR, now }));
    records += chunk.length;
    onProgress(records);
    chunk = [];
  };
  for await (const change of syntheticChanges(size)) {
    chunk.push(change);
    if (chunk.length === CHUNK) await flush();
  }
  if (chunk.length > 0) await flush();
  expectDone(await moveChangeSet(db, { id, move: "submit", actor: ACTOR, now }));
  expectDone(await moveChangeSet(db, { id, move: "approve", actor: ACTOR, now }));
  const { release } = expectDone(await publishChangeSet(db, { id, actor: ACTOR, now }));
  // The planner would learn of so many rows only later, and what is measured at once would suffer.
  await db.$executeRaw`ANALYZE`;
  return { release, records };
}
