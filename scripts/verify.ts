import { createClient } from "@/lib/db/client";
import { verifyReleases } from "@/lib/releases/verify";

// `npm run verify` (scripts/verify.mjs opens the database): computes the hash of every release anew. Exit code 1 where one does not match.
const url = process.env.DATABASE_URL;
if (!url) {
  console.error("DATABASE_URL is not set; set it to the database whose releases are to be verified.");
  process.exit(1);
}
const reasons = {
  content: "its records are not those that were published",
  head: "its sentence, names, time or hash were changed",
  chain: "it does not follow the release before",
  format: "its hash was written by a newer version of this program",
};
const db = createClient(url, 2);
const result = await verifyReleases(db);
await db.$disconnect();
if (result.ok) console.log(`${result.releases} ${result.releases === 1 ? "release" : "releases"} verified.`);
else console.error(`Release ${result.release} does not verify: ${reasons[result.reason]}.`);
process.exit(result.ok ? 0 : 1);
