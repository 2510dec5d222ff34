import { createClient } from "@/lib/db/client";
import { runUserCommand } from "./users/run";

// `npm run user -- …` (scripts/user.mjs opens the database): people and what they may do, from the command line.
const db = createClient(process.env.DATABASE_URL ?? "", 2);
const { ok, text } = await runUserCommand(db, process.argv.slice(2), new Date());
await db.$disconnect();
if (ok) console.log(text);
else console.error(text);
process.exit(ok ? 0 : 1);
