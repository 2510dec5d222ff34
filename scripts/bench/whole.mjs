import { ROOT, say } from "../launcher/say.mjs";
import { measureCrowds } from "./crowd.mjs";
import { measureGrowth } from "./growth.mjs";
import { measureCases } from "./measure.mjs";
import { exporting, importing, PARTS, sharing } from "./parts.mjs";
import { measurePublishing } from "./publishing.mjs";
import { crowdTable, keepResults, sharingTable, writeReport } from "./report.mjs";
import { startServer } from "./servers.mjs";
import { weighPages } from "./weigh.mjs";
import { buildYardstick } from "./yardstick.mjs";

/**
 * Everything, one after the other; the numbers are kept as reports/bench.json.
 * @param {import("./databases.mjs").BenchDatabases} databases
 * @param {import("./measures.mjs").MeasureTime[]} measures as they were timed before
 * @returns {Promise<import("./parts.mjs").Report[]>}
 */
export async function measureWhole(databases, measures) {
  const bundledUrl = await databases.open("bundled");
  const smallUrl = await databases.open("small");
  const largeUrl = await databases.open("large");
  const yardstick = await startServer(await buildYardstick(), "postgresql://none");

  say("Measuring on the bundled set");
  const bundled = await startServer(ROOT, bundledUrl);
  const onBundled = { cases: await measureCases("bundled", bundled, yardstick), memory: bundled.memory() };
  say("Reading the same pages again and again");
  const crowds = await measureCrowds(bundled, yardstick);
  say("Weighing the pages");
  const weights = await weighPages(bundled.url, yardstick.url);
  await bundled.stop();

  say("Measuring on the large synthetic set");
  const large = await startServer(ROOT, largeUrl);
  const onLarge = { cases: await measureCases("large", large, yardstick), memory: large.memory() };
  await yardstick.stop();

  say("Measuring growth");
  const small = await startServer(ROOT, smallUrl);
  const growth = await measureGrowth(small.url, large.url);
  await small.stop();
  await large.stop();

  say("Measuring a publication");
  const publishing = {
    bundled: await measurePublishing(ROOT, await databases.copy("bundled"), "bundled"),
    large: await measurePublishing(ROOT, await databases.copy("large"), "large"),
  };
  const results = {
    cases: { bundled: onBundled.cases, large: onLarge.cases },
    memory: { bundled: onBundled.memory, large: onLarge.memory },
    growth,
    weights,
    publishing,
    importing: await importing(databases),
    exporting: await exporting(databases),
    sharing: await sharing(databases),
    crowds,
    measures,
  };
  keepResults(results);
  return [
    { text: writeReport(results), part: "measured" },
    { text: crowdTable(crowds), part: "crowds" },
    { text: sharingTable(results.sharing), part: "sharing" },
    ...(await PARTS.many.measure(databases)),
    ...(await PARTS.sizes.measure(databases)),
  ];
}
