import { ensureBuilt, ensureGenerated } from "../launcher/build.mjs";
import { runCommand } from "../launcher/command.mjs";
import { ensureInstalled } from "../launcher/install.mjs";
import { say } from "../launcher/say.mjs";

// `npm run bench`: measures the production build against the plainest pages of the same Next, on the bundled data set
// and on synthetic ones, and the measures beside plain loops. `npm run bench -- --write` also refreshes the tables of
// docs/performance.md. `-- --measures` takes the measures alone, and each part of scripts/bench/parts.mjs that alone:
// `-- --crowds`, `-- --many`, `-- --import`, `-- --export`, `-- --sharing`, `-- --sizes`.
await runCommand(async () => {
  await ensureInstalled({ dev: true });
  const { timeMeasures } = await import("./measures.mjs");
  const { refreshDocument, writeMeasures } = await import("./report.mjs");
  const isAsked = (/** @type {string} */ option) => process.argv.includes(`--${option}`);
  /** @param {import("./parts.mjs").Report[]} reports */
  const tell = (reports) => {
    for (const { text, part } of reports) {
      say(`\n${text}`);
      if (part && isAsked("write")) refreshDocument(text, part);
    }
  };

  const { PARTS } = await import("./parts.mjs");
  const part = Object.entries(PARTS).find(([option]) => isAsked(option))?.[1];
  const measures = part ? [] : await timed();
  if (isAsked("measures")) return;
  await ensureGenerated();
  if (!part || part.isServed) await ensureBuilt();
  const { startDatabases } = await import("./databases.mjs");
  const { measureWhole } = await import("./whole.mjs");
  const databases = await startDatabases();
  tell(await (part ? part.measure(databases) : measureWhole(databases, measures)));
  await databases.dropCopy();

  async function timed() {
    say("Timing the measures");
    const times = await timeMeasures();
    tell([{ text: writeMeasures(times), part: "measures" }]);
    return times;
  }
});
