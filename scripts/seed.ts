import { join } from "node:path";
import { createClient } from "@/lib/db/client";
import { loadSeed } from "@/lib/seed/load";
import { writeProblem } from "@/lib/seed/problem";

// `npx tsx scripts/seed.ts [directory]`: loads the bundled data, or those of the directory, into the empty database
// at DATABASE_URL. Exit code 1, and nothing loaded, where the files have a problem.
const url = process.env.DATABASE_URL;
if (!url) {
  console.error("DATABASE_URL is not set; set it to the database to load the data into.");
  process.exit(1);
}
const directory = process.argv[2] ?? join(import.meta.dirname, "..", "prisma", "seed");
const db = createClient(url, 4);
const outcome = await loadSeed(db, directory, new Date());
await db.$disconnect();

if (outcome.status === "present")
  console.log(`The database holds release ${outcome.release} already; nothing was changed.`);
else if (outcome.status === "refused") {
  for (const problem of outcome.problems) console.error(writeProblem(problem));
  console.error(
    `${outcome.problems.length} ${outcome.problems.length === 1 ? "problem" : "problems"}; nothing was loaded.`,
  );
  process.exitCode = 1;
} else {
  for (const warning of outcome.warnings) console.warn(`Note: ${writeProblem(warning)}`);
  const { leader, stance, event, source } = outcome.counts;
  console.log(
    `Loaded ${leader} leaders, ${stance} stances, ${event} events and ${source} sources as release ${outcome.release}.`,
  );
}
