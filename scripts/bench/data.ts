import { moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { createClient } from "@/lib/db/client";
import { addDays } from "@/lib/domain/day";
import { loadSynthetic } from "@/lib/testing/synthetic";
import { AUTHOR, draftChanges, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { issue, LAST_CHECKED, leader, source, stance } from "@/lib/testing/world-records";

// What the benchmark writes into the database at DATABASE_URL, through the same functions as every change:
//   data.ts synthetic <leaders> <issues> <periods>   a synthetic data set, published as the next release
//   data.ts release                                  a release that adds one invented source
//   data.ts stances <n>                              a release of n stances of a new leader; prints what it took, in ms
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set.");
const [work, ...numbers] = process.argv.slice(2);
const db = createClient(url, 4);
try {
  if (work === "synthetic") {
    const [leaders = 0, issues = 0, periods = 0] = numbers.map(Number);
    const { release, records } = await loadSynthetic(
      db,
      { leaders, issues, periods },
      new Date(),
      (written) => {
        if (written % 100_000 === 0) console.log(`  ${written} records written`);
      },
    );
    console.log(`  ${records} records published as release ${release}`);
  } else if (work === "release") {
    const { release } = await publishChanges(db, [source(`measuring/${Date.now()}`)], { now: new Date() });
    console.log(release);
  } else if (work === "stances") {
    console.log(JSON.stringify(await timeOfStances(Number(numbers[0]))));
  } else throw new Error(`Nothing is known of "${work}".`);
} finally {
  await db.$disconnect();
}

/** What it takes to submit and to publish a change set of new stances, one after the other in time. */
async function timeOfStances(count: number): Promise<{ submit: number; publish: number }> {
  const [topic, who, minutes] = [issue("measured", "Measured", 999), "measured-leader", source("minutes")];
  const country = { name: "Measuria", region: "asia", lastChecked: LAST_CHECKED };
  const days = Array.from({ length: count + 1 }, (_, at) => addDays("2001-01-01", at * 10));
  const stances = days
    .slice(1)
    .map((to, at) => stance({ leader: who, issue: "measured", lane: "does", from: days[at] as string, to }));
  const now = new Date();
  const id = await draftChanges(
    db,
    [
      { noun: "country", slug: "XM", action: "add", content: country },
      topic,
      minutes,
      leader(who, "Measured Leader", "Leader, Measured", "XM"),
      ...stances,
    ],
    { now },
  );
  const begin = performance.now();
  expectDone(await moveChangeSet(db, { id, move: "submit", actor: AUTHOR, now }));
  const submitted = performance.now();
  expectDone(await moveChangeSet(db, { id, move: "approve", actor: REVIEWER, now }));
  const approved = performance.now();
  expectDone(await publishChangeSet(db, { id, actor: REVIEWER, now }));
  return { submit: submitted - begin, publish: performance.now() - approved };
}
