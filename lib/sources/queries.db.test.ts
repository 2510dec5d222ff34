import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { event, source } from "@/lib/testing/world-records";
import { citedSources, countSources, findSource, listSources, supportedBy } from "./queries";

const test = testDatabase();
const minutes = source("minutes").slug;
const speech = source("speech").slug;
const letter = source("letter", {
  title: "Épître from Xanadu",
  publisher: "Xanadu Press",
  date: "2021-03-15",
});

beforeAll(async () => {
  await buildWorld(test.db);
  await publishChanges(test.db, [
    letter,
    {
      ...event("kite-protest", "2019-04-05", { citations: [{ source: letter.slug }] }),
      action: "edit",
      kind: "corrected",
    },
  ]);
  await publishChanges(test.db, [{ noun: "source", slug: speech, action: "remove", kind: "corrected" }]);
});

describe("sources", () => {
  it("are counted and found as of a release", async () => {
    expect(await Promise.all([1, 2, 3].map((release) => countSources(release)))).toEqual([2, 3, 2]);
    expect(await findSource(1, letter.slug)).toBeNull();
    expect(await findSource(2, letter.slug)).toMatchObject({
      title: "Épître from Xanadu",
      date: "2021-03-15",
    });
    expect(await findSource(3, speech)).toBeNull();
  });

  it("count the stances and events that cite them, of that release only", async () => {
    expect(await findSource(1, speech)).toMatchObject({ stances: 0, events: 1 });
    expect(await findSource(2, speech)).toMatchObject({ stances: 0, events: 0 });
    expect(await findSource(2, letter.slug)).toMatchObject({ stances: 0, events: 1 });
  });

  it("are counted by whom and what stances that cite them are about", async () => {
    const scope = { leaders: ["ada-example"], issues: ["kites"], until: "2030-01-01" };
    const everyone = await citedSources(1, scope);
    // A source that only an event cites stands behind no position.
    expect(everyone.count).toBe(1);
    expect(everyone.publishers).toEqual([(await findSource(1, minutes))?.publisher]);
    const none = { count: 0, publishers: [] };
    expect(await citedSources(1, { ...scope, leaders: ["nobody"] })).toEqual(none);
    expect(await citedSources(1, { ...scope, until: "1990-01-01" })).toEqual(none);
    expect(await citedSources(1, { revisions: [] })).toEqual(none);
  });

  it("list what they support", async () => {
    const cited = await findSource(1, minutes);
    const { stances, events } = await supportedBy(1, cited?.id ?? 0);
    expect(stances).toHaveLength(cited?.stances ?? -1);
    expect(stances.length).toBeGreaterThan(10);
    expect(events.map(({ slug }) => slug)).toEqual(["kite-decree", "lantern-law"]);
    const days = stances.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
  });

  it("are searched in title and publisher, and ordered by how much rests on them", async () => {
    const found = async (text: string) => (await listSources(2, { text })).map(({ slug }) => slug);
    expect(await found("xanadu")).toEqual([letter.slug]);
    expect(await found("nothing of the kind")).toEqual([]);
    expect((await listSources(2, { order: "most-cited" }))[0]?.slug).toBe(minutes);
  });
});
