import { createClient } from "@/lib/db/client";
import { runImportCommand } from "./imports/run";

// `npm run import -- …` (scripts/import.mjs opens the database): brings in a file, from the command line.
const [from = ".", ...args] = process.argv.slice(2);
const db = createClient(process.env.DATABASE_URL ?? "", 4);
const { ok, text } = await runImportCommand(db, args, { from, now: new Date() });
await db.$disconnect();
if (ok) console.log(text);
else console.error(text);
process.exit(ok ? 0 : 1);
