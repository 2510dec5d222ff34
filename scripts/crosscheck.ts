import { runCrosscheck } from "./crosschecks/run";

// `npm run crosscheck -- …` (scripts/crosscheck.mjs): the result goes to the standard output, and nothing else does.
const { ok, text } = await runCrosscheck(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
if (!ok) {
  console.error(text);
  process.exit(1);
}
process.stdout.write(`${text}\n`);
