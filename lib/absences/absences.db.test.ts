import { beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, draftChanges, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { leader, source, stance } from "@/lib/testing/world-records";
import { withhold } from "@/lib/withholdings/mutations";
import { absenceOf } from "./queries";

const test = testDatabase();
const double = leader("ada-beispiel", "Ada Beispiel", "Beispiel, Ada", "XA");
const word = stance({ leader: "ada-example", issue: "lanterns", lane: "says", from: "2017" });
const deed = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019" });

beforeAll(async () => {
  await buildWorld(test.db, { more: [double] });
  await publishChanges(test.db, [
    { noun: "leader", slug: double.slug, action: "remove", kind: "corrected", replacedBy: "ada-example" },
    { noun: "stance", slug: word.slug, action: "remove", kind: "corrected" },
  ]);
  await draftChanges(test.db, [source("secret"), leader("di-draft", "Di Draft", "Draft, Di", "XA")]);
  const given = { noun: "stance", slug: deed.slug, reason: "It was false.", actor: REVIEWER } as const;
  expectDone(await withhold(test.db, { ...given, now: new Date("2026-03-01T10:00:00Z") }));
});

it("knows no slug that only a draft has, nor one that was never given", async () => {
  expect(await absenceOf("leader", "di-draft", 2)).toEqual({ kind: "unknown" });
  expect(await absenceOf("leader", "nobody-at-all", 2)).toEqual({ kind: "unknown" });
  expect(await absenceOf("source", source("secret").slug, 2)).toEqual({ kind: "unknown" });
});

it("tells from a release on what was removed and what was replaced", async () => {
  expect(await absenceOf("stance", word.slug, 2)).toEqual({ kind: "removed", lastRelease: 1 });
  expect(await absenceOf("leader", double.slug, 2)).toEqual({ kind: "replaced", by: "ada-example" });
});

it("tells in every release what was withheld, until a correction is published", async () => {
  const withheld = { kind: "withheld", day: "2026-03-01", reason: "It was false.", cause: null };
  expect(await absenceOf("stance", deed.slug, 1)).toEqual({ ...withheld, shownAgain: false });
  expect(await absenceOf("stance", deed.slug, 2)).toEqual({ ...withheld, shownAgain: false });
  const content = { ...deed.content, position: 0 as const };
  await publishChanges(
    test.db,
    [{ noun: "stance", slug: deed.slug, action: "edit", kind: "corrected", content }],
    { now: new Date("2026-03-02T10:00:00Z") },
  );
  expect(await absenceOf("stance", deed.slug, 2)).toEqual({ ...withheld, shownAgain: true });
});
