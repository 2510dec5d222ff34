import { expect, test } from "@playwright/test";
import { PUBLIC_PAGES } from "./support/pages";

// How the site is found by programs: what its pages say of themselves, and the lists of them.

const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = ""]) => loc);

test("every page of the record says in JSON-LD what it is, and under which address it is to be found", async ({
  request,
}) => {
  const ofRecord = PUBLIC_PAGES.filter(({ path }) => !/^\/(briefings|present|corrections)\b/.test(path));
  for (const { path } of ofRecord) {
    const answer = await request.get(path);
    const html = await answer.text();
    const [, json] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
    // A problem is nothing to be found.
    if (!answer.ok()) {
      expect(json, path).toBeUndefined();
      continue;
    }
    const graph: { "@type": string; url?: string; name?: string }[] = JSON.parse(json ?? "")["@graph"];
    expect(
      graph.map((one) => one["@type"]),
      path,
    ).toEqual(["WebSite", "Organization", "WebPage"]);
    expect(html).toContain('<link rel="canonical"');
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(canonical, path).not.toMatch(/[?&](asOf|release)=/);
  }
});

test("a record's page describes the record with its evidence", async ({ request }) => {
  const html = await (await request.get("/stances/donald-trump-who-does-2025-01-20")).text();
  const [, json = ""] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const page = JSON.parse(json ?? "")["@graph"][2];
  expect(page.mainEntity).toMatchObject({ "@type": "Observation", value: -2, minValue: -2, maxValue: 2 });
  expect(page.citation.length).toBeGreaterThan(0);
  for (const { url } of page.citation) expect(html).toContain(url.replaceAll("&", "&amp;"));
});

test("robots.txt leads to the sitemap, which names the page of every record that there is", async ({
  request,
}) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toMatch(/^Disallow: \/editing$/m);
  const [, index = ""] = /^Sitemap: (.*)$/m.exec(robots) ?? [];
  const path = (address: string) => new URL(address).pathname;
  const files = addressesIn(await (await request.get(path(index))).text());
  const all = (
    await Promise.all(files.map(async (file) => addressesIn(await (await request.get(path(file))).text())))
  ).flat();
  for (const [noun, count] of [
    ["leaders", 23],
    ["issues", 9],
    ["stances", 294],
    ["events", 94],
    ["sources", 749],
  ] as const)
    expect(all.filter((address) => path(address).startsWith(`/${noun}/`))).toHaveLength(count);
  // Every page of its own kind, and of each noun the first and the last record.
  const asked = all.filter((address, at) => {
    const [, first, second] = path(address).split("/");
    const isEdge = path(all[at - 1] ?? address).split("/")[1] !== first || at === all.length - 1;
    return second === undefined || isEdge;
  });
  for (const address of asked) expect((await request.get(path(address))).status(), address).toBe(200);
  expect((await request.get("/sitemaps/leaders-2.xml")).status()).toBe(404);
});
