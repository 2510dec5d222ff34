import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { event } from "@/lib/testing/world-records";
import { countEvents, findEvent, listEvents } from "./queries";

const test = testDatabase();
const id = { ada: 0, bo: 0, kites: 0, lanterns: 0 };
const REACTION = "protest-answers-decree";

beforeAll(async () => {
  await buildWorld(test.db);
  await publishChanges(test.db, [
    event("lantern-fair", "2022-03", { leaders: [], issues: ["lanterns"] }),
    { noun: "reaction", slug: REACTION, action: "remove", kind: "corrected" },
  ]);
  await publishChanges(test.db, [
    { noun: "event", slug: "lantern-law", action: "remove", kind: "corrected" },
  ]);
  const [leaders, issues] = await Promise.all([leadersAt(1), issuesAt(1)]);
  id.ada = leaders.bySlug.get("ada-example")?.id ?? 0;
  id.bo = leaders.bySlug.get("bo-sample")?.id ?? 0;
  id.kites = issues.bySlug.get("kites")?.id ?? 0;
  id.lanterns = issues.bySlug.get("lanterns")?.id ?? 0;
});

const slugs = async (...asked: Parameters<typeof listEvents>) =>
  (await listEvents(...asked)).map(({ slug }) => slug);

describe("events", () => {
  it("stand in the order of their days, and are counted by release", async () => {
    expect(await slugs(1)).toEqual(["kite-decree", "kite-protest", "lantern-law"]);
    expect(await slugs(1, { order: "newest" })).toEqual(["lantern-law", "kite-protest", "kite-decree"]);
    expect(await Promise.all([1, 2, 3].map((release) => countEvents(release)))).toEqual([3, 4, 3]);
    expect(await slugs(3)).toEqual(["kite-decree", "kite-protest", "lantern-fair"]);
  });

  it("are narrowed to all of some leaders, any of some issues, and a period with both its ends", async () => {
    expect(await slugs(1, { leaders: [id.ada, id.bo] })).toEqual(["lantern-law"]);
    expect(await slugs(2, { issues: [id.lanterns] })).toEqual(["lantern-law", "lantern-fair"]);
    expect(await slugs(2, { issues: [id.lanterns, id.kites] })).toHaveLength(4);
    expect(await slugs(1, { from: "2019-04-05", to: "2021-01-01" })).toEqual(["kite-protest", "lantern-law"]);
    expect(await countEvents(1, { from: "2019-04-06", to: "2020-12-31" })).toBe(0);
    expect(await slugs(1, { take: 1, skip: 1 })).toEqual(["kite-protest"]);
  });

  it("tell what they answer and what answers them, as of the release", async () => {
    const decree = await findEvent(1, "kite-decree");
    expect(decree?.reactions).toMatchObject([
      { kind: "event", slug: "kite-protest", leaders: ["bo-sample"] },
    ]);
    expect((await findEvent(1, "kite-protest"))?.answers).toMatchObject([
      { slug: "kite-decree", note: "The protest answers the decree." },
    ]);
    expect((await findEvent(2, "kite-decree"))?.reactions).toEqual([]);
    expect((await findEvent(2, "kite-protest"))?.answers).toEqual([]);
    const [early] = await listEvents(1, { slug: "kite-decree", reactionsTo: "2019-04-04" });
    expect(early?.reactions).toEqual([]);
  });

  it("keep the precision of their day, and their sources", async () => {
    expect((await findEvent(1, "lantern-law"))?.day).toEqual({ day: "2021-01-01", precision: "year" });
    expect((await findEvent(2, "lantern-fair"))?.day).toEqual({ day: "2022-03-01", precision: "month" });
    expect((await findEvent(1, "kite-protest"))?.sources).toMatchObject([{ title: "A speech", date: null }]);
  });

  it("are not there once removed", async () => {
    expect(await findEvent(3, "lantern-law")).toBeNull();
  });
});
