import { beforeAll, describe, expect, it, vi } from "vitest";
import { xml2js } from "xml-js";
import { ask } from "@/app/_testing/ask";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { event, issue, leader, stance } from "@/lib/testing/world-records";

const test = testDatabase();
const deed = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019", position: 2 });
const next = stance({
  leader: "ada-example",
  issue: "kites",
  lane: "does",
  from: "2026-01-20",
  position: -1,
});
const dates = ["2026-02-01", "2026-02-02", "2026-02-03"].map((day) => new Date(`${day}T09:00:00Z`));

beforeAll(async () => {
  await buildWorld(test.db);
  const ended = { ...deed.content, to: "2026-01-20" };
  await publishChanges(
    test.db,
    [{ noun: "stance", slug: deed.slug, action: "edit", kind: "leaderChanged", content: ended }, next],
    { now: dates[0], sentence: "Ada Example turned against kites." },
  );
  await publishChanges(test.db, [issue("swings", "Swings & roundabouts", 7)], { now: dates[1] });
  await publishChanges(
    test.db,
    [event("clock-law", "2020", { leaders: ["bo-sample"], issues: ["clocks"] })],
    {
      now: dates[2],
    },
  );
  await test.db.user.create({
    data: { id: "Named Reviewer", name: "Nora Named", email: "nora@example.org", namedPublicly: true },
  });
});

const text = async (address: string) => (await ask(address)).text;
const TURN = "Ada Example on Kites, done: +2 supports strongly → −1 opposes from 20 January 2026";

describe("the page of changes", () => {
  it("tells each release in plain sentences, by why it was changed, each leading to its record as of then", async () => {
    const page = await text("/changes");
    expect(page).toContain("<h4>A leader changed</h4>");
    expect(page).toContain(`<a href="/stances/${next.slug}?release=2">${TURN}.</a>`);
    expect(page).toContain("Swings &amp; roundabouts was added.");
    expect(page).toContain("Read all".toLowerCase());
  });

  it("narrows to a leader, an issue, or both, and to their changes alone", async () => {
    const ada = await text("/changes?leader=ada-example");
    expect(ada).toContain("2 releases up to release 4 changed something about Ada Example");
    expect(ada).toContain(TURN);
    expect(ada).not.toContain("clock-law");
    const clocks = await text("/changes?issue=clocks");
    expect(clocks).toContain("An invented event, clock-law was added.");
    expect(clocks).not.toContain(TURN);
    const both = await text("/changes?leader=ada-example&issue=kites");
    expect(both).toContain("about Ada Example on Kites");
    expect(both).toContain(TURN);
    expect(await text("/changes?issue=swings")).toContain("One release");
    expect((await ask("/changes?leader=nobody")).status).toBe(400);
  });

  it("says of an older release what was changed by then", async () => {
    // What came after it is told above the page's own content alone.
    const [since, content] = (await text("/changes?leader=ada-example&release=1")).split('id="content"');
    expect(content).not.toContain(TURN);
    expect(since).toContain(TURN);
  });
});

describe("who answers for a release", () => {
  it("is named by role, or by name where the person allows it; and where nobody else read it, that is said", async () => {
    const set = await test.db.release.findUniqueOrThrow({ where: { number: 2 } });
    expect(set.approvedBy).toBe("Reviewer Example");
    expect(await text("/changes/2")).toContain("approved by Reviewer Example");
  });
});

describe("feeds", () => {
  // biome-ignore lint/suspicious/noExplicitAny: what the parser gives is what is tested
  const read = async (address: string) => (xml2js(await text(address), { compact: true }) as any).feed;

  it("have an entry for each release that touches what they are about, with ids that never change", async () => {
    const all = await read("/changes/feed.atom");
    expect(all.id._text).toBe("tag:localhost,2026:changes");
    expect(all.entry.map((e: { id: { _text: string } }) => e.id._text)).toEqual(
      [4, 3, 2, 1].map((number) => `tag:localhost,2026:release/${number}`),
    );
    const ada = await read("/leaders/ada-example/changes.atom");
    expect(ada.title._text).toBe("Standpoint: Ada Example");
    expect(ada.entry.map((e: { id: { _text: string } }) => e.id._text)).toEqual(
      [2, 1].map((number) => `tag:localhost,2026:release/${number}/leader/ada-example`),
    );
    expect((await read("/issues/swings/changes.atom")).entry.id._text).toBe(
      "tag:localhost,2026:release/3/issue/swings",
    );
  });

  it("tell in sentences, with why, who approved, and absolute links that write day and release", async () => {
    const [entry] = (await read("/leaders/ada-example/changes.atom")).entry;
    expect(entry.title._cdata).toBe("Release 2: Ada Example turned against kites.");
    expect(entry.published._text).toBe("2026-02-01T09:00:00.000Z");
    expect(entry.link._attributes.href).toBe("http://localhost:3000/changes/2?asOf=2026-02-01&release=2");
    expect(entry.content._cdata).toContain(`${TURN}; the leader changed.`);
    expect(entry.content._cdata).toContain(
      `href="http://localhost:3000/stances/${next.slug}?asOf=2026-02-01&amp;release=2"`,
    );
    expect(entry.content._cdata).toContain("This release was approved by Reviewer Example.");
  });

  it("name the port at which this is served where no address of the site is set", async () => {
    vi.stubEnv("PORT", "4123");
    try {
      const [entry] = (await read("/changes/feed.atom")).entry;
      expect(entry.link._attributes.href).toMatch(/^http:\/\/localhost:4123\/changes\/4\?/);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("are not sent again to who has them", async () => {
    const { status, headers } = await ask("/changes/feed.atom");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(headers.get("last-modified")).toBe("Tue, 03 Feb 2026 09:00:00 GMT");
    const etag = headers.get("etag") ?? "";
    const again = (given: Record<string, string>) => ask("/changes/feed.atom", { headers: given });
    expect(await again({ "if-none-match": etag })).toMatchObject({ status: 304, text: "" });
    expect((await again({ "if-modified-since": "Tue, 03 Feb 2026 09:00:00 GMT" })).status).toBe(304);
    expect((await again({ "if-modified-since": "Tue, 03 Feb 2026 08:59:59 GMT" })).status).toBe(200);
    expect((await again({ "if-modified-since": "not a time" })).status).toBe(200);
    // What a tag says goes before what a time says.
    expect(
      (await again({ "if-none-match": '"other"', "if-modified-since": "Tue, 03 Feb 2026 09:00:00 GMT" }))
        .status,
    ).toBe(200);
  });

  it("are found from the pages that they are about, and are 404 for a name that was never published", async () => {
    const alternate = (href: string) => `<link rel="alternate" type="application/atom+xml" href="${href}"`;
    expect(await text("/changes")).toContain(alternate("/changes/feed.atom"));
    expect(await text("/leaders/ada-example")).toContain(alternate("/leaders/ada-example/changes.atom"));
    expect(await text("/issues/kites")).toContain(alternate("/issues/kites/changes.atom"));
    expect((await ask("/leaders/nobody/changes.atom")).status).toBe(404);
    expect((await ask("/issues/ada-example/changes.atom")).status).toBe(404);
  });

  it("are well-formed whatever a record is called", async () => {
    const name = `]]><script>alert("1")</script> & \u0008 “so”`;
    await publishChanges(test.db, [leader("odd-name", name, name, "XA")], {
      now: new Date("2026-02-05T09:00:00Z"),
    });
    const feed = await read("/leaders/odd-name/changes.atom");
    expect(feed.title._text).toBe(`Standpoint: ]]><script>alert("1")</script> &  “so”`);
    expect(feed.entry.content._cdata).not.toContain("<script");
  });
});
