import { describe, expect, it } from "vitest";
import { pageGraph } from "./page";

const SITE = "https://example.org/";

describe("the graph of a page", () => {
  const page = {
    title: "Ada Fixture",
    description: "Positions of Ada Fixture.",
    site: SITE,
    permanent: `${SITE}leaders/ada-fixture?asOf=2026-01-15&release=3`,
    release: 3,
    published: "2026-01-14",
    within: { title: "Leaders", path: "/leaders" },
  };

  it("names the page for good, with its release and licence, and the list that it stands in", () => {
    const graph = JSON.parse(JSON.stringify(pageGraph(page, null)))["@graph"];
    const own = graph.find((one: { "@type": string }) => one["@type"] === "WebPage");
    expect(own).toMatchObject({ "@id": page.permanent, version: "3", datePublished: "2026-01-14" });
    expect(own.license).toMatch(/^https:\/\/creativecommons\.org/);
    expect(own.breadcrumb.itemListElement.map(({ item }: { item: string }) => item)).toEqual([
      `${SITE}leaders`,
      page.permanent,
    ]);
    const ids = new Set(graph.map((one: { "@id": string }) => one["@id"]));
    expect(ids.has(own.isPartOf["@id"]) && ids.has(own.publisher["@id"])).toBe(true);
  });

  it("holds its subject and the evidence of it", () => {
    const about = { "@type": "Person", name: "Ada" } as const;
    const graph = JSON.stringify(
      pageGraph(page, { about, citations: [{ "@type": "CreativeWork", name: "M" }] }),
    );
    expect(graph).toContain('"mainEntity":{"@type":"Person","name":"Ada"}');
    expect(graph).toContain('"citation":[{"@type":"CreativeWork","name":"M"}]');
  });
});
