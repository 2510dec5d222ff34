import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "@/app/_testing/ask";
import { POST } from "@/app/briefings/files/route";
import { GET as card } from "@/app/share/briefings/[slug]/route";
import { writeBriefing } from "@/lib/briefings/file";
import { shareBriefing } from "@/lib/stored-briefings/sharing/mutations";
import { writeShareToken } from "@/lib/stored-briefings/sharing/token";
import { takeDown } from "@/lib/stored-briefings/taking-down/mutations";
import { now, testBriefings } from "@/lib/stored-briefings/testing";
import { readPresentation } from "@/lib/testing/presentation";
import { buildWorld, expectDone } from "@/lib/testing/world";
import { cardOf } from "./card";

const world = testBriefings();
const own = { slug: "", token: "" };
const STEP = {
  view: "/compare?asOf=2020-01-01&leaders=ada-example,bo-sample&release=1",
  headline: "Ada & Bo",
  note: "",
  speakerNotes: "",
  highlight: { leaders: [], rows: [] },
  reveal: "at-once" as const,
};

beforeAll(async () => {
  await buildWorld(world.db);
  const { slug, own: found } = await world.stored("Kites in the wind", []);
  const { version } = await found();
  const content = { title: "Kites in the wind", steps: [{ ...STEP, id: "one" }] };
  expectDone(await world.save(slug, world.ada, version, content));
  await share(slug, "public");
  const { id, linkNumber } = await found();
  Object.assign(own, { slug, token: writeShareToken({ id, number: linkNumber }) });
});

const share = async (slug: string, visibility: "link" | "public") =>
  expectDone(await shareBriefing(world.db, { slug, visibility, actor: world.ada.actor, now }));
const cardAnswer = (slug: string) =>
  card(new Request(`http://localhost/share/briefings/${slug}`), { params: Promise.resolve({ slug }) });
const deck = async (title: string, from?: string) => {
  const query = new URLSearchParams({ form: "pptx", ...(from && { from }) });
  const answer = await POST(
    new Request(`http://localhost/briefings/files?${query}`, {
      method: "POST",
      body: writeBriefing({ title, steps: [STEP] }),
    }),
  );
  const { slides, files } = await readPresentation(new Uint8Array(await answer.arrayBuffer()));
  return {
    author: /<dc:creator>([^<]*)</.exec(new TextDecoder().decode(files["docProps/core.xml"]))?.[1],
    cited: /To cite: (.*)/.exec(slides.find(({ words }) => words.includes("To cite"))?.words ?? "")?.[1],
  };
};

describe("a briefing that anyone may read", () => {
  it("is cited as the work of its author, on its page and in its files", async () => {
    const reference = `Ada Owner. (2026, February 1). Kites in the wind (Release 1) [Briefing]. Standpoint. http://localhost:3000/present/${own.slug}`;
    const { text } = await ask(`/present/${own.slug}`);
    expect(text.replaceAll(/<[^>]+>/g, "")).toContain(reference);
    expect(text).toContain(`<meta property="og:title" content="Kites in the wind"/>`);
    expect(text).toContain(`content="http://localhost:3000/share/briefings/${own.slug}"`);
    expect(text).toContain('content="Briefing by Ada Owner. 1 step, pinned to release 1."');
    expect(await deck("Kites in the wind", own.slug)).toEqual({ author: "Ada Owner", cited: reference });
  });

  it("has a card with its title, author, release and steps", async () => {
    expect(await cardOf(own.slug)).toEqual({
      title: "Kites in the wind",
      text: "Briefing by Ada Owner. 1 step, pinned to release 1.",
      stamp: "Standpoint, release 1.",
      lines: ["1. Ada & Bo"],
    });
    const answer = await cardAnswer(own.slug);
    expect(answer.headers.get("content-type")).toBe("image/png");
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
    expect((await cardAnswer("nothing-of-the-kind")).status).toBe(404);
  });

  it("lends its author to nothing that is called otherwise", async () => {
    expect((await deck("Another", own.slug)).author).toBe("");
  });
});

it("a briefing that stands in a browser cites the data it shows, and names no author", async () => {
  expect(await deck("Mine alone")).toEqual({
    author: "",
    cited: expect.stringMatching(
      /^Standpoint\. \(\d{4}, .+\)\. Standpoint data set, as of 1 January 2020 \(Release 1\) \[Data set\]\. http/,
    ),
  });
});

it("one that is read by its link alone names its author and not the link, and has no card", async () => {
  await share(own.slug, "link");
  const { author, cited } = await deck("Kites in the wind", own.token);
  expect(author).toBe("Ada Owner");
  expect(cited).toContain("Standpoint data set");
  const { text } = await ask(`/present/shared/${own.token}`);
  expect(text).toContain("Kites in the wind");
  expect(text).not.toContain("og:image");
  expect((await cardAnswer(own.slug)).status).toBe(404);
});

it("one that was taken down has neither card nor citation", async () => {
  await share(own.slug, "public");
  expectDone(
    await takeDown(world.db, { slug: own.slug, reason: "It is false.", actor: world.root.actor, now }),
  );
  expect((await cardAnswer(own.slug)).status).toBe(404);
  const { text } = await ask(`/present/${own.slug}`);
  expect(text).not.toMatch(/Kites|og:image|class="cite/);
  expect((await deck("Kites in the wind", own.slug)).author).toBe("");
});
