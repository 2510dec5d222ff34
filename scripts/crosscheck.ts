import { readExternal } from "./crosschecks/arguments";
import { runExternal } from "./crosschecks/external";
import { runCrosscheck } from "./crosschecks/run";
import { USAGE } from "./crosschecks/usage";

// `npm run crosscheck -- …` (scripts/crosscheck.mjs): the result goes to the standard output, and nothing else does.
const args = process.argv.slice(2);
const directory = process.env.INIT_CWD ?? process.cwd();
const { ok, text } = args[0] === "external" ? await external() : await runCrosscheck(args, directory);
if (!ok) {
  console.error(text);
  process.exit(1);
}
process.stdout.write(`${text}\n`, () => process.exit(0));

async function external() {
  const asked = readExternal(args);
  return typeof asked === "string"
    ? { ok: false, text: `${asked}\n\n${USAGE}` }
    : runExternal(asked, directory);
}
