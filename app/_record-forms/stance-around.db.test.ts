import { beforeAll, expect, test } from "vitest";
import { findOwnDraft } from "@/lib/change-sets/drafted/queries";
import { testDatabase } from "@/lib/db/testing";
import { AUTHOR, buildWorld, draftChanges } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { type DraftedView, viewOf } from "./drafted-record";
import { stanceAround } from "./stance-around";

const database = testDatabase();
const KITES = { leader: "ada-example", issue: "kites", lane: "does", from: "2019", position: 2 } as const;
const SLUG = "ada-example-kites-does-2019";
let view: DraftedView;

beforeAll(async () => {
  await buildWorld(database.db);
  // The draft itself holds a stance that readers do not see.
  const late = stance({ ...KITES, lane: "says", from: "2024", position: 1 });
  const id = await draftChanges(database.db, [late]);
  const draft = await findOwnDraft(AUTHOR, id);
  if (!draft) throw new Error("no draft");
  view = await viewOf(draft);
});

const around = (content: object, slug = "new:0123456789ab", changedOn: string | null = null) =>
  stanceAround(
    view,
    slug,
    { ...KITES, to: null, confidence: "high", state: null, ...content } as Record<string, unknown>,
    changedOn === null ? null : { day: changedOn, precision: "day" },
  );

test("a stance meets what the release and the draft hold in its lane, and not itself", async () => {
  expect((await around({}, SLUG))?.overlaps).toEqual([]);
  const found = await around({ from: "2021-05" });
  expect(found?.overlaps).toMatchObject([
    { other: { slug: SLUG }, from: "2021-05-01", to: null, parting: { kind: "end-other" } },
  ]);
  const word = await around({ lane: "says", from: "2022" });
  expect(word?.overlaps.map(({ other }) => other.slug)).toEqual([
    "ada-example-kites-says-2019-04",
    "ada-example-kites-says-2024",
  ]);
});

test("the other lane, the cell of today and the agreements that move are read with the draft", async () => {
  const found = await around({ position: -2 }, SLUG);
  expect(found?.otherLane.map(({ slug }) => slug)).toEqual([
    "ada-example-kites-says-2019-04",
    "ada-example-kites-says-2024",
  ]);
  expect(found?.cell).toMatchObject({ before: { does: { position: 2 } }, after: { does: { position: -2 } } });
  expect(found?.pairs).toMatchObject([{ a: "Ada Example", b: "Bo Sample" }]);
  // What readers see already moves nothing.
  const same = await around({}, SLUG);
  expect(same?.cell.before).toBeNull();
  expect(same?.pairs).toEqual([]);
});

test("where the leader changed, what was held before ends and stays", async () => {
  const found = await around({ position: -2 }, SLUG, "2024-01-01");
  expect(found?.overlaps).toEqual([]);
  const deeds = found?.spans.filter(({ lane }) => lane === "does");
  expect(deeds).toMatchObject([
    { position: 2, to: { day: "2024-01-01" } },
    { position: -2, from: { day: "2024-01-01" }, to: null },
  ]);
});

test.each([
  ["a leader nobody knows", { leader: "nobody" }],
  ["no lane", { lane: "" }],
  ["no first day", { from: "soon" }],
  ["no day at all", { to: "2018" }],
  ["neither position nor state", { position: null }],
])("nothing is compared with %s", async (_, content) => {
  expect(await around(content)).toBeNull();
});
