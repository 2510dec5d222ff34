import { createClient } from "@/lib/db/client";
import { loadSynthetic } from "@/lib/testing/synthetic";
import { publishChanges } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";

// What the benchmark writes into the database at DATABASE_URL, through the same functions as every change:
//   data.ts synthetic <leaders> <issues> <periods>   a synthetic data set, published as the next release
//   data.ts release                                  a release that adds one invented source
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
  } else throw new Error(`Nothing is known of "${work}".`);
} finally {
  await db.$disconnect();
}
