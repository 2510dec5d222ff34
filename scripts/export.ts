import { createClient } from "@/lib/db/client";
import { runExport } from "./exports/run";

// `npm run export -- …` (scripts/export.mjs opens the database): the records of a release as a file.
const db = createClient(process.env.DATABASE_URL ?? "", 2);
const { ok, text } = await runExport(
  db,
  process.argv.slice(2),
  process.env.INIT_CWD ?? process.cwd(),
).finally(() => db.$disconnect());
console.error(text);
process.exit(ok ? 0 : 1);
