import { createClient } from "@/lib/db/client";
import { guardedLook } from "@/lib/sources/health/guarded-look";
import { runCheck } from "./source-checks/run";

// `npm run check-sources -- …` (scripts/check-sources.mjs opens the database): what became of the addresses of sources.
const db = createClient(process.env.DATABASE_URL ?? "", 2);
const { lookAt, end } = guardedLook(process.env);
const { ok, text } = await runCheck(db, process.argv.slice(2), {
  lookAt,
  now: () => new Date(),
  say: (line) => console.log(line),
}).finally(async () => {
  await end();
  await db.$disconnect();
});
console.error(text);
process.exit(ok ? 0 : 1);
