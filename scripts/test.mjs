import { atEnd, runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";
import { Refusal, say } from "./launcher/say.mjs";

// `npm test`, or `npm test -- unit db` for some stages. Ends with one line, `N passed, N failed`, and exit code 0 only
// if nothing failed. A stage that breaks counts as a failure, and the others still run.
await runCommand(async () => {
  await ensureInstalled({ dev: true });
  const { ensureGenerated } = await import("./launcher/build.mjs");
  const { STAGES } = await import("./testing/stages.mjs");
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in STAGES));
  if (unknown)
    throw new Refusal(`There is no stage "${unknown}"; the stages are ${Object.keys(STAGES).join(", ")}.`);
  let isCut = true;
  atEnd(() => isCut && say("Stopped before the end."));
  await ensureGenerated();
  const total = { passed: 0, failed: 0 };
  for (const [name, stage] of Object.entries(STAGES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    say(`\n== ${name}`);
    const began = Date.now();
    let counts = { passed: 0, failed: 1 };
    try {
      counts = await stage();
    } catch (error) {
      process.stderr.write(`${error instanceof Refusal ? error.message : (error?.stack ?? error)}\n`);
    }
    total.passed += counts.passed;
    total.failed += counts.failed;
    say(
      `== ${name}: ${counts.passed} of ${counts.passed + counts.failed} in ${((Date.now() - began) / 1000).toFixed(1)} s`,
    );
  }
  isCut = false;
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
