import { describe, expect, test } from "vitest";
import { expectDone } from "@/lib/testing/world";
import { restoreVersion, thinVersions } from "../history/mutations";
import { findVersion, versionsOf } from "../history/queries";
import { code, edited, now, said, testBriefings } from "../testing";

const world = testBriefings();
const at = (text: string) => new Date(`2026-02-${text}Z`);

describe("two who save apart from each other", () => {
  test("are joined where they changed different steps", async () => {
    const { slug, own } = await world.stored("Both", ["a", "b"], { shared: true });
    const { content } = await own();
    expect(await world.save(slug, world.ada, 1, edited(content, "a", "A"))).toMatchObject({
      value: { kind: "saved", version: 2 },
    });
    const merged = expectDone(await world.save(slug, world.bo, 1, edited(content, "b", "B")));
    expect(merged).toMatchObject({ kind: "merged", version: 3, by: ["Ada Owner"] });
    expect(said((await own()).content)).toBe("Both A B");
  });

  test("are asked where both changed one step; nothing is saved until that is decided", async () => {
    const { slug, own } = await world.stored("Same", ["a", "b"], { shared: true });
    const { content } = await own();
    await world.save(slug, world.ada, 1, edited(content, "a", "A"));
    const mine = edited(content, "a", "Å");
    const asked = expectDone(await world.save(slug, world.bo, 1, mine));
    if (asked.kind !== "contested") throw new Error(asked.kind);
    expect([said(asked.base), said(asked.theirs), asked.version]).toEqual(["Same a b", "Same A b", 2]);
    expect(said((await own()).content)).toBe("Same A b");
    expect(await world.save(slug, world.bo, asked.version, mine)).toMatchObject({
      value: { kind: "saved", version: 3 },
    });
    expect(said((await own()).content)).toBe("Same Å b");
    expect(await world.save(slug, world.bo, 1, mine)).toMatchObject({ value: { kind: "saved", version: 3 } });
  });

  test("at the same instant: one is first, the other is joined, and nothing is lost", async () => {
    const { slug, own } = await world.stored("Race", ["a", "b"], { shared: true });
    const { content } = await own();
    const both = await Promise.all([
      world.save(slug, world.ada, 1, edited(content, "a", "A")),
      world.save(slug, world.bo, 1, edited(content, "b", "B")),
    ]);
    expect(both.map((one) => one.ok && one.value.kind).sort()).toEqual(["merged", "saved"]);
    expect(said((await own()).content)).toBe("Race A B");
  });
});

describe("versions", () => {
  test("are listed, brought back as new ones, and refused where somebody saved meanwhile", async () => {
    const { slug, own } = await world.stored("Old", ["a"]);
    const { id, content } = await own();
    await world.save(slug, world.ada, 1, { title: "New", steps: [] });
    expect(await versionsOf(id, 10, world.db)).toMatchObject([
      { number: 2, title: "New", steps: 0, savedBy: "Ada Owner" },
      { number: 1, title: "Old", steps: 1 },
    ]);
    const restore = (seen: number) =>
      restoreVersion(world.db, { slug, number: 1, seen, actor: world.ada.actor, now });
    expect(code(await restore(1))).toBe("outdated");
    expect(expectDone(await restore(2))).toEqual({ version: 3 });
    expect((await own()).content).toEqual(content);
    expect(await findVersion(id, 2, world.db)).toMatchObject({ title: "New" });
    await expect(
      world.db.briefingVersion.updateMany({ where: { briefingId: id }, data: { savedBy: "x" } }),
    ).rejects.toThrow();
  });

  test("of one sitting are thinned out after a day to the last", async () => {
    const { slug, own } = await world.stored("T0", ["a"]);
    const { id } = await own();
    const times = ["01T10:01:00", "01T10:02:00", "01T10:08:00", "01T10:11:00", "01T10:12:00", "02T12:00:00"];
    for (const [nth, time] of times.entries())
      await world.save(slug, world.ada, nth + 1, { title: `T${nth + 1}`, steps: [] }, at(time));
    await thinVersions(world.db, at("02T13:00:00"));
    expect((await versionsOf(id, 10, world.db)).map(({ title }) => title)).toEqual(["T6", "T5", "T3", "T0"]);
    // Who began from a thinned version is still asked and never overwrites.
    expect(
      await world.save(slug, world.ada, 3, { title: "Mine", steps: [] }, at("02T13:00:00")),
    ).toMatchObject({
      value: { kind: "contested" },
    });
  });
});
