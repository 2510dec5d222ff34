import { ROOT, say } from "../launcher/say.mjs";
import { measureCrowds } from "./crowd.mjs";
import { measureExporting } from "./exporting.mjs";
import { measureImporting } from "./importing.mjs";
import { measureMany } from "./many.mjs";
import { manyTable } from "./many-table.mjs";
import { measurePresenting } from "./presenting.mjs";
import { crowdTable, exportTable, importTable, sharingTable } from "./report.mjs";
import { startServer } from "./servers.mjs";
import { measureSharing } from "./sharing.mjs";
import { sizesTable } from "./size-table.mjs";
import { measureSizes } from "./sizes.mjs";
import { buildYardstick } from "./yardstick.mjs";

/**
 * What was measured, as a table, and the place of it in docs/performance.md; null where it stands there with other tables only.
 * @typedef {{ text: string, part: import("./report.mjs").Part | null }} Report
 * @typedef {import("./databases.mjs").BenchDatabases} Databases
 */

/** @param {Databases} databases */
export async function importing(databases) {
  say("Measuring an import");
  // A copy is made of a set that is there.
  for (const set of /** @type {const} */ (["small", "large"])) await databases.open(set);
  return {
    small: await measureImporting(await databases.copy("small"), "small"),
    large: await measureImporting(await databases.copy("large"), "large"),
  };
}

/** @param {Databases} databases */
export async function exporting(databases) {
  say("Measuring the files of a briefing");
  return {
    bundled: await measureExporting(await databases.open("bundled"), "bundled"),
    large: await measureExporting(await databases.open("large"), "large"),
  };
}

/** @param {Databases} databases */
export async function sharing(databases) {
  say("Measuring what is shared and presented");
  const bundledUrl = await databases.open("bundled");
  const pictures = await measureSharing(ROOT, bundledUrl);
  const server = await startServer(ROOT, bundledUrl);
  const steps = await measurePresenting(server.url);
  await server.stop();
  return { pictures, steps };
}

/** @param {import("./servers.mjs").BenchServer} server @returns {Promise<Report>} */
const many = async (server) => ({ text: manyTable(await measureMany(server)), part: "many" });

/**
 * What can be measured alone, by its option: `npm run bench -- --sizes`.
 * @type {Record<string, { isServed: boolean, measure: (databases: Databases) => Promise<Report[]> }>} isServed: whether it takes
 *   the production build
 */
export const PARTS = {
  import: {
    isServed: false,
    measure: async (databases) => [{ text: importTable(await importing(databases)), part: null }],
  },
  export: {
    isServed: false,
    measure: async (databases) => [{ text: exportTable(await exporting(databases)), part: null }],
  },
  sharing: {
    isServed: true,
    measure: async (databases) => [{ text: sharingTable(await sharing(databases)), part: "sharing" }],
  },
  sizes: {
    isServed: true,
    measure: async (databases) => {
      const sizes = await measureSizes(ROOT, databases, ["bundled", "small", "middle", "large"]);
      return [{ text: sizesTable(sizes), part: "sizes" }];
    },
  },
  many: {
    isServed: true,
    measure: async (databases) => [await many(await startServer(ROOT, await databases.open("bundled")))],
  },
  crowds: {
    isServed: true,
    measure: async (databases) => {
      const yardstick = await startServer(await buildYardstick(), "postgresql://none");
      const bundled = await startServer(ROOT, await databases.open("bundled"));
      return [{ text: crowdTable(await measureCrowds(bundled, yardstick)), part: "crowds" }];
    },
  },
};
