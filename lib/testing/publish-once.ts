import { publishChangeSet } from "@/lib/change-sets/publish";
import { createClient } from "@/lib/db/client";
import { REVIEWER } from "./world";

// A process of its own that publishes one change set of the database at DATABASE_URL, for tests that kill it meanwhile:
//   node --import tsx lib/testing/publish-once.ts <id of the change set>
const db = createClient(process.env.DATABASE_URL ?? "", 2);
const result = await publishChangeSet(db, {
  id: Number(process.argv[2]),
  actor: REVIEWER,
  now: new Date("2026-02-01T00:00:00Z"),
});
console.log(JSON.stringify(result));
await db.$disconnect();
