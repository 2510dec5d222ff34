import { ensureBuilt, ensureGenerated } from "../launcher/build.mjs";
import { runCommand } from "../launcher/command.mjs";
import { ensureInstalled } from "../launcher/install.mjs";
import { ROOT, say } from "../launcher/say.mjs";

// `npm run bench`: measures the production build against the plainest pages of the same Next, on the bundled data set
// and on synthetic ones, and the measures beside plain loops. `npm run bench -- --write` also refreshes the tables of
// docs/performance.md; `-- --measures` takes the measures alone, without a build, `-- --crowds` repeated reads and crowds
// alone, `-- --many` crowds alone, and `-- --export` the files of a briefing, `-- --sharing` pictures and steps,
// `-- --sizes` what data sets of ten, a hundred and a thousand times the bundled size cost.
await runCommand(async () => {
  await ensureInstalled({ dev: true });
  const { timeMeasures } = await import("./measures.mjs");
  const {
    crowdTable,
    exportTable,
    sharingTable,
    importTable,
    keepResults,
    refreshDocument,
    writeMeasures,
    writeReport,
  } = await import("./report.mjs");
  const write = process.argv.includes("--write");

  say("Timing the measures");
  const measures = await timeMeasures();
  say(writeMeasures(measures));
  if (write) refreshDocument(writeMeasures(measures), "measures");
  if (process.argv.includes("--measures")) return;

  const { startDatabases } = await import("./databases.mjs");
  const { measureExporting } = await import("./exporting.mjs");
  const { measureGrowth } = await import("./growth.mjs");
  const { measureImporting } = await import("./importing.mjs");
  const { measureCrowds } = await import("./crowd.mjs");
  const { measureMany } = await import("./many.mjs");
  const { manyTable } = await import("./many-table.mjs");
  const { measureCases } = await import("./measure.mjs");
  const { measurePresenting } = await import("./presenting.mjs");
  const { measurePublishing } = await import("./publishing.mjs");
  const { startServer } = await import("./servers.mjs");
  const { measureSizes } = await import("./sizes.mjs");
  const { sizesTable } = await import("./size-table.mjs");
  const { measureSharing } = await import("./sharing.mjs");
  const { weighPages } = await import("./weigh.mjs");
  const { buildYardstick } = await import("./yardstick.mjs");

  await ensureGenerated();
  const importing = async () => {
    say("Measuring an import");
    return {
      small: await measureImporting(await databases.copy("small"), "small"),
      large: await measureImporting(await databases.copy("large"), "large"),
    };
  };
  const exporting = async () => {
    say("Measuring the files of a briefing");
    return {
      bundled: await measureExporting(await databases.open("bundled"), "bundled"),
      large: await measureExporting(await databases.open("large"), "large"),
    };
  };
  const sharing = async () => {
    say("Measuring what is shared and presented");
    const bundledUrl = await databases.open("bundled");
    const pictures = await measureSharing(ROOT, bundledUrl);
    const server = await startServer(ROOT, bundledUrl);
    const steps = await measurePresenting(server.url);
    await server.stop();
    return { pictures, steps };
  };
  const databases = await startDatabases();
  if (process.argv.includes("--export")) {
    say(`\n${exportTable(await exporting())}`);
    return;
  }
  if (process.argv.includes("--import")) {
    for (const set of /** @type {const} */ (["small", "large"])) await databases.open(set);
    say(`\n${importTable(await importing())}`);
    await databases.dropCopy();
    return;
  }
  await ensureBuilt();
  if (process.argv.includes("--sharing")) {
    const report = sharingTable(await sharing());
    say(`\n${report}`);
    if (write) refreshDocument(report, "sharing");
    return;
  }
  if (process.argv.includes("--sizes")) {
    const report = sizesTable(await measureSizes(ROOT, databases, ["bundled", "small", "middle", "large"]));
    say(`\n${report}`);
    if (write) refreshDocument(report, "sizes");
    return;
  }
  const bundledUrl = await databases.open("bundled");
  if (process.argv.includes("--many")) {
    const report = manyTable(await measureMany(await startServer(ROOT, bundledUrl)));
    say(`\n${report}`);
    if (write) refreshDocument(report, "many");
    return;
  }
  if (process.argv.includes("--crowds")) {
    const yardstick = await startServer(await buildYardstick(), "postgresql://none");
    const bundled = await startServer(ROOT, bundledUrl);
    const crowds = await measureCrowds(bundled, yardstick);
    const many = manyTable(await measureMany(bundled));
    say(`\n${crowdTable(crowds)}\n\n${many}`);
    if (write) {
      refreshDocument(crowdTable(crowds), "crowds");
      refreshDocument(many, "many");
    }
    return;
  }
  const smallUrl = await databases.open("small");
  const largeUrl = await databases.open("large");
  const yardstick = await startServer(await buildYardstick(), "postgresql://none");

  say("Measuring on the bundled set");
  const bundled = await startServer(ROOT, bundledUrl);
  const cases = { bundled: await measureCases("bundled", bundled, yardstick) };
  const memory = { bundled: bundled.memory() };
  say("Reading the same pages again and again");
  const crowds = await measureCrowds(bundled, yardstick);
  say("Weighing the pages");
  const weights = await weighPages(bundled.url, yardstick.url);
  await bundled.stop();

  say("Measuring on the large synthetic set");
  const large = await startServer(ROOT, largeUrl);
  cases.large = await measureCases("large", large, yardstick);
  memory.large = large.memory();
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
  const imported = await importing();
  const exported = await exporting();
  const shared = await sharing();
  await databases.dropCopy();

  const results = {
    cases,
    growth,
    weights,
    memory,
    publishing,
    importing: imported,
    exporting: exported,
    sharing: shared,
    crowds,
    measures,
  };
  keepResults(results);
  const report = writeReport(results);
  say(`\n${report}\n\nThe numbers stand in reports/bench.json.`);
  if (write) {
    refreshDocument(report, "measured");
    refreshDocument(crowdTable(crowds), "crowds");
    refreshDocument(sharingTable(shared), "sharing");
  }
});
