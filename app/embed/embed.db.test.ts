import { beforeAll, describe, expect, it } from "vitest";
import { figureAsked } from "@/app/_figures/asked";
import { GET as oembed } from "@/app/oembed/route";
import { EMBED_WIDTH } from "@/components/charts/embed-code";
import { EMBED_WIDTHS, embedWidth } from "@/components/charts/embed-frame";
import { testDatabase } from "@/lib/db/testing";
import { siteAddress } from "@/lib/http/site-address";
import { buildWorld } from "@/lib/testing/world";
import { GET } from "./[figure]/route";

const database = testDatabase();
const PAIR = "leaders=ada-example,bo-sample";

beforeAll(async () => {
  await buildWorld(database.db);
});

const ask = (figure: string, query = "", headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/embed/${figure}?${query}`, { headers }), {
    params: Promise.resolve({ figure }),
  });
const told = (address: string, more = "") =>
  oembed(new Request(`http://localhost/oembed?url=${encodeURIComponent(address)}${more}`));

describe("an embedded figure", () => {
  it("is a document without script that any site may frame", async () => {
    const response = await ask("positions", PAIR);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    const text = await response.text();
    expect(text).not.toMatch(/<script|javascript:|\son[a-z]+=/i);
    expect(text.match(/<svg /g)).toHaveLength(EMBED_WIDTHS.length);
    expect(text).toContain("Kites");
  });

  it("leads to its page with day and release, and is not sent again to who has it", async () => {
    const response = await ask("positions", PAIR);
    const text = await response.text();
    expect(text).toMatch(
      /href="[^"]*\/compare\?asOf=\d{4}-\d\d-\d\d&amp;leaders=ada-example,bo-sample&amp;release=1" target="_blank"/,
    );
    const etag = response.headers.get("etag") ?? "";
    expect((await ask("positions", PAIR, { "if-none-match": etag })).status).toBe(304);
  });

  it("says in words what cannot be shown", async () => {
    const response = await ask("positions", "leaders=nobody-here,bo-sample");
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toContain("leaders: no leader of this name");
    expect((await ask("constructor")).status).toBe(404);
  });

  it("stays light", async () => {
    expect((await (await ask("positions", PAIR)).text()).length).toBeLessThan(25_000);
  });
});

describe("a link that is pasted elsewhere", () => {
  it("to a page tells its finding and how to show its figure", async () => {
    const response = await told(
      `${siteAddress()}/relations/ada-example/bo-sample?measure=s`,
      "&maxwidth=400",
    );
    expect(response.status).toBe(200);
    const body = await response.json();
    expect(body).toMatchObject({ version: "1.0", type: "rich", provider_name: "Standpoint", width: 400 });
    expect(body.html).toMatch(
      /^<iframe src="[^"]*\/embed\/agreement-over-time\?a=ada-example&amp;asOf=[^"]*release=1" title="/,
    );
    const address = /src="([^"]+)"/.exec(body.html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const { searchParams, pathname } = new URL(address);
    const shown = await ask(pathname.split("/").at(-1) ?? "", searchParams.toString());
    expect(await shown.text()).toContain(`<title>${body.title}</title>`);
  });

  it("has a frame as high as the figure is at the width of the frame, and no higher than there is room for", async () => {
    const sizeOf = async (path: string, more = "") => {
      const { width, height, html } = await (await told(`${siteAddress()}${path}`, more)).json();
      expect(html).toContain(`width="${width}" height="${height}"`);
      return { width, height };
    };
    const wide = await sizeOf("/similarity");
    const narrow = await sizeOf("/similarity", "&maxwidth=360");
    expect([wide.width, narrow.width]).toEqual([EMBED_WIDTH, 360]);
    const asked = await figureAsked(new URL(`${siteAddress()}/similarity`));
    for (const { width, height } of [wide, narrow]) {
      const drawn = asked?.figure.draw(embedWidth(width)) ?? { width: 1, height: 0 };
      const picture = (drawn.height * (width - 32)) / drawn.width;
      expect(height).toBeGreaterThan(picture + 100);
      expect(height).toBeLessThan(picture + 700);
    }
    expect((await sizeOf("/?term=in-office")).height).not.toBe(wide.height);
    expect(await sizeOf("/similarity", "&maxheight=300")).toEqual({ width: EMBED_WIDTH, height: 300 });
  });

  it("to an embedded figure is told the same", async () => {
    const body = await (await told(`${siteAddress()}/embed/similarity`)).json();
    expect(body.html).toContain("/embed/similarity?asOf=");
  });

  it("is refused where it is of another site, shows no figure, or is asked for otherwise", async () => {
    for (const address of ["https://example.org/compare", `${siteAddress()}/methods`, "not an address", ""])
      expect((await told(address)).status).toBe(404);
    expect((await told(`${siteAddress()}/similarity`, "&format=xml")).status).toBe(501);
    expect((await told(`${siteAddress()}/similarity?measure=nonsense`)).status).toBe(400);
  });
});
