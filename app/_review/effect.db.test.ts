import { beforeAll, describe, expect, it } from "vitest";
import { recordAt } from "@/app/_view/record";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { testDatabase } from "@/lib/db/testing";
import { parseDatedDay } from "@/lib/domain/day";
import { approve, buildWorld, draftChanges, expectDone, REVIEWER, WORLD_AT } from "@/lib/testing/world";
import { issue, leader, stance, term } from "@/lib/testing/world-records";
import { effectOfDraft, effectOfRelease, effectOfStances, recordWith } from "./effect";

const test = testDatabase();
const DAY = "2026-01-15";
const turn = stance({ leader: "ada-example", issue: "whistles", lane: "does", from: "2019", position: -2 });
const edit = { ...turn, action: "edit", kind: "corrected" } as const;

beforeAll(async () => {
  await buildWorld(test.db);
});

async function drafted(...changes: Parameters<typeof draftChanges>[1][number][]) {
  const id = await draftChanges(test.db, changes);
  const found = await effectOfDraft(1, id, DAY);
  if (found.kind !== "known") throw new Error("too large");
  return { id, effect: found.effect };
}

describe("the effect of a change set on the numbers of a day", () => {
  it("is what its release then does", async () => {
    const { id, effect } = await drafted(edit);
    expect(
      effect.cells.map(({ leader: who, issue: what, after }) => [who, what, after.does?.position]),
    ).toEqual([["ada-example", "whistles", -2]]);
    // On six issues Ada and Bo were 0, 0, 0, 1, 4 and 4 steps apart, and the last becomes 0.
    const pair = effect.pairs.find(({ b }) => b === "bo-sample");
    expect(pair?.before?.value).toBeCloseTo(1 - 10 / 24);
    expect(pair?.after?.value).toBeCloseTo(1 - 6 / 24);
    await approve(test.db, id);
    const done = expectDone(await publishChangeSet(test.db, { id, actor: REVIEWER, now: WORLD_AT }));
    expect(await effectOfRelease(done.release, DAY)).toEqual({ kind: "known", effect });
  });

  it("counts a leader, an issue and a stance that the same set adds, and what it takes away", async () => {
    const { id, effect } = await drafted(
      leader("di-paragon", "Di Paragon", "Paragon, Di", "XA"),
      term("di-paragon", "Chair of Xanadu", "2024", null),
      issue("swings", "Swings", 9),
      stance({ leader: "di-paragon", issue: "swings", lane: "does", from: "2024-05", position: 2 }),
      { noun: "stance", slug: "ada-example-clocks-does-2019", action: "remove", kind: "corrected" },
    );
    expect(
      effect.cells.map(({ leader: who, issue: what, before, after }) => [
        who,
        what,
        before.does?.position,
        after.does?.position,
      ]),
    ).toEqual([
      ["ada-example", "clocks", -2, undefined],
      ["di-paragon", "swings", undefined, 2],
    ]);
    expect(effect.pairs.filter(({ a, b }) => [a, b].includes("di-paragon"))).toHaveLength(3);
    const record = await recordWith(1, id);
    expect(record.leaders.bySlug.get("di-paragon")?.terms).toHaveLength(1);
    expect((await recordAt(1)).leaders.bySlug.has("di-paragon")).toBe(false);
  });

  it("says nothing of a leader whose country the set takes away", async () => {
    const { id } = await drafted({ noun: "country", slug: "XB", action: "remove", kind: "corrected" });
    expect((await recordWith(1, id)).leaders.all.map(({ slug }) => slug)).not.toContain("bo-sample");
  });

  it("can be asked of a form before it is saved", async () => {
    const record = await recordAt(1);
    const held = { position: -2, state: null, confidence: "high", revisionId: 0, to: null } as const;
    const from = parseDatedDay("2019");
    if (!from) throw new Error("no day");
    const form = {
      leader: "ada-example",
      issue: "whistles",
      lane: "does",
      replaces: null,
      stance: { ...held, from: { ...from, day: "2026-01-01" } },
    } as const;
    const effect = effectOfStances(record, [form], DAY);
    expect(effect.cells[0]?.after.does?.position).toBe(-2);
    expect(effectOfStances(record, [{ ...form, leader: "nobody" }], DAY).cells).toEqual([]);
  });
});
