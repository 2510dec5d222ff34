import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDatedDay } from "@/lib/domain/day";
import { CONTENTS } from "@/lib/testing/contents";
import { type StanceContent, stanceSchema } from "./schema";
import { holdsOtherwise, succeedStance } from "./succession";

const stance = CONTENTS.stance.map((content) => stanceSchema.parse(content));
const day = fc.integer({ min: 1970, max: 2040 }).map(String);

it("ends what was held as it was, and begins what is held now, on one day", () => {
  const before = { from: "2019", to: null, position: 1, summary: "Before" } as unknown as StanceContent;
  const after = { from: "2019", to: null, position: -1, summary: "After" } as unknown as StanceContent;
  expect(succeedStance(before, after, "2021-03")).toEqual({
    ok: true,
    ended: { ...before, to: "2021-03" },
    begun: { ...after, from: "2021-03" },
  });
  expect(holdsOtherwise(before, after)).toBe(true);
  for (const since of ["", "soon", "2019", "2018-05-05"])
    expect(succeedStance(before, after, since)).toMatchObject({ ok: false, field: "changedOn" });
  expect(succeedStance({ ...before, to: "2021" }, after, "2021-01")).toMatchObject({ ok: false });
});

it("leaves neither a gap nor an overlap, and no period without a day", () => {
  fc.assert(
    fc.property(stance, stance, day, (before, after, since) => {
      const made = succeedStance(before, { ...after, to: before.to }, since);
      if (!made.ok) return;
      expect(made.ended.to).toBe(made.begun.from);
      for (const { from, to } of [made.ended, made.begun])
        if (to !== null) expect((parseDatedDay(to)?.day ?? "") > (parseDatedDay(from)?.day ?? "")).toBe(true);
    }),
  );
});
