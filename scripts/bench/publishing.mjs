import { casesOf } from "./cases.mjs";
import { runData } from "./databases.mjs";
import { median, readerOf } from "./reader.mjs";
import { startServer } from "./servers.mjs";

/**
 * What a publication costs the readers who come next: a small release is published beside the running server, and
 * the first request that meets it builds the index of all positions anew.
 * @param {string} root of the product
 * @param {string} databaseUrl of a database that may be changed
 * @param {import("./databases.mjs").SetName} set what it holds
 * @returns {Promise<{ cold: number, after: number, usual: number, submit: number, publish: number }>} ms: the first answer
 *   of a fresh server, the first after the publication, and the median of those that follow; what it takes to submit and
 *   to publish a change set of 500 stances
 */
export async function measurePublishing(root, databaseUrl, set) {
  const server = await startServer(root, databaseUrl);
  const reader = readerOf(server.url, { set });
  const path =
    casesOf(set)
      .find(({ name }) => name === "compare 2")
      ?.path(0) ?? "/";
  const [cold = Number.NaN] = await reader.times({ path }, 1);
  await reader.times({ path }, 10);
  await runData(databaseUrl, ["release"]);
  const [after = Number.NaN] = await reader.times({ path }, 1);
  const usual = median(await reader.times({ path }, 10));
  const { submit, publish } = JSON.parse(await runData(databaseUrl, ["stances", "500"]));
  await server.stop();
  return { cold, after, usual, submit, publish };
}
