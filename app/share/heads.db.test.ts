import { beforeAll, describe, expect, it } from "vitest";
import { figureAsked } from "@/app/_figures/asked";
import { FIGURE_PAGES } from "@/app/_figures/pages";
import { ask } from "@/app/_testing/ask";
import { testDatabase } from "@/lib/db/testing";
import { siteAddress } from "@/lib/http/site-address";
import { buildWorld } from "@/lib/testing/world";
import { GET as pages } from "./pages/[page]/route";

const test = testDatabase();
const named: Record<string, string> = {};

beforeAll(async () => {
  await buildWorld(test.db);
  const slugOf = (row: { slug: string } | null) => row?.slug ?? "";
  const stance = slugOf(await test.db.stance.findFirst({ select: { slug: true } }));
  Object.assign(named, {
    leader: "ada-example",
    issue: "kites",
    a: "ada-example",
    b: "bo-sample",
    stance,
    event: slugOf(await test.db.event.findFirst({ select: { slug: true } })),
    source: slugOf(await test.db.source.findFirst({ select: { slug: true } })),
    number: "1",
    noun: "stance",
    slug: stance,
  });
});

/** What pages have to be asked before they show a figure. */
const ASKED: Record<string, string> = {
  "/compare": "?leaders=ada-example,bo-sample",
  "/blocs": "?bloc=example-union",
  "/between-days": "?leader=ada-example&from=2019-06-01",
  "/search": "?q=kites",
};
/** Pages that show another figure where they are asked more. */
const ALSO = ["/says-and-does?leader=ada-example"];

const headOf = async (address: string) => {
  const { text } = await ask(address);
  const tag = (property: string) =>
    new RegExp(`<meta property="${property}" content="([^"]*)"`)
      .exec(text)?.[1]
      ?.replaceAll("&amp;", "&")
      .replaceAll("&quot;", '"')
      .replaceAll("&#x27;", "'");
  return {
    title: tag("og:title") ?? "",
    description: tag("og:description") ?? "",
    image: tag("og:image") ?? "",
  };
};

describe("what stands for a page where its address is pasted", () => {
  it.each([...new Set(Object.values(FIGURE_PAGES)), ...ALSO])(
    "%s: its figure and what that finds",
    async (page) => {
      const address =
        page.replace(/:([a-z]+)/g, (_, part: string) => named[part] ?? "") + (ASKED[page] ?? "");
      const { title, description, image } = await headOf(address);
      const asked = await figureAsked(new URL(address, siteAddress()));
      expect(new URL(image).pathname).toBe(`/share/${asked?.name}`);
      // Of a pair the page finds how often they are on one side, beside the line of its figure.
      if (page !== "/relations/:a/:b") expect(title).toBe(asked?.figure.title);
      expect(description).not.toBe("");
      expect(description).not.toContain(title);
    },
  );

  it.each(["/methods", "/api", "/corrections", "/compare", "/blocs", "/between-days", "/search"])(
    "%s: its own words",
    async (page) => {
      const { title, image } = await headOf(page);
      const { pathname, search } = new URL(image);
      expect(pathname).toBe(`/share/pages${page}`);
      const answer = await pages(new Request(`http://localhost${pathname}${search}`), {
        params: Promise.resolve({ page: page.slice(1) }),
      });
      expect(answer.headers.get("content-type")).toBe("image/png");
      expect(title).not.toBe("");
    },
  );

  it("of the list of briefings has a card too, and of nothing else has none", async () => {
    expect((await headOf("/briefings")).image).toBe(new URL("/share/pages/briefings", siteAddress()).href);
    const none = await pages(new Request("http://localhost/share/pages/constructor"), {
      params: Promise.resolve({ page: "constructor" }),
    });
    expect(none.status).toBe(404);
  });

  it.each(["/", "/changes/1", "/changes"])("%s leads to the feed of changes", async (page) => {
    expect((await ask(page)).text).toMatch(
      /<link rel="alternate" type="application\/atom\+xml" href="\/changes\/feed\.atom"/,
    );
  });
});
