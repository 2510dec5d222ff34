import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { toEpochDay } from "@/lib/domain/day";
import { cellAt } from "@/lib/domain/position-index";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { buildWorld, draftChanges, publishChanges } from "@/lib/testing/world";
import { issue, stance } from "@/lib/testing/world-records";
import { codeAgreementOn, findStance, positionIndexAt, stancesByRevision } from "./queries";

const test = testDatabase();
const DEED = { leader: "ada-example", issue: "kites", lane: "does", from: "2019" } as const;
const deed = stance({ ...DEED, position: 2 });
const word = stance({ leader: "ada-example", issue: "kites", lane: "says", from: "2019-04" });
const added = stance({
  leader: "cy-specimen",
  issue: "lanterns",
  lane: "says",
  from: "2021-05-05",
  position: -1,
});

beforeAll(async () => {
  await buildWorld(test.db);
  // Release 2 corrects one stance, adds another and an issue; release 3 removes a third.
  const corrected = stance({ ...DEED, position: 1 });
  await publishChanges(test.db, [
    { ...corrected, action: "edit", kind: "corrected" },
    added,
    issue("swings", "Swings", 7),
  ]);
  await publishChanges(test.db, [{ noun: "stance", slug: word.slug, action: "remove", kind: "corrected" }]);
  await draftChanges(test.db, [
    stance({ leader: "cy-specimen", issue: "clocks", lane: "says", from: "2021", position: 2 }),
  ]);
});

async function kitesOfAda(release: number) {
  const [leaders, issues, index] = await Promise.all([
    leadersAt(release),
    issuesAt(release),
    positionIndexAt(release),
  ]);
  const ada = leaders.bySlug.get("ada-example")?.id ?? 0;
  const kites = issues.bySlug.get("kites")?.id ?? 0;
  const day = toEpochDay("2024-01-01");
  const cell = cellAt(index, ada, kites, day, day);
  return { says: cell.says?.position ?? null, does: cell.does?.position ?? null };
}

describe("stances across releases", () => {
  it("read at each release as they were published then", async () => {
    expect(await kitesOfAda(1)).toEqual({ says: -1, does: 2 });
    expect(await kitesOfAda(2)).toEqual({ says: -1, does: 1 });
    expect(await kitesOfAda(3)).toEqual({ says: null, does: 1 });
    expect(await kitesOfAda(1)).toEqual({ says: -1, does: 2 });
  });

  it("are counted by what each release shows, drafts never", async () => {
    const sizes = await Promise.all(
      [1, 2, 3, 4].map(async (release) => (await positionIndexAt(release)).size),
    );
    const [first = 0] = sizes;
    expect(sizes).toEqual([first, first + 1, first, first]);
  });

  it("are found under one slug, with the content of the release", async () => {
    expect((await findStance(1, deed.slug))?.position).toBe(2);
    expect((await findStance(2, deed.slug))?.position).toBe(1);
    expect(await findStance(1, added.slug)).toBeNull();
    expect((await findStance(2, added.slug))?.from).toEqual({ day: "2021-05-05", precision: "day" });
    expect(await findStance(2, "nothing-of-the-kind")).toBeNull();
  });

  it("are not there once removed", async () => {
    expect(await findStance(3, word.slug)).toBeNull();
  });

  it("come in full by revision, those of another release left out", async () => {
    const before = (await findStance(1, deed.slug))?.revisionId ?? 0;
    const after = (await findStance(2, deed.slug))?.revisionId ?? 0;
    expect(before).not.toBe(after);
    expect([...(await stancesByRevision(1, [before, after, 999_999])).keys()]).toEqual([before]);
    expect([...(await stancesByRevision(2, [before, after])).keys()]).toEqual([after]);
  });

  it("count the codes that are alike, and only where there is more than one", async () => {
    const kites = (await issuesAt(1)).bySlug.get("kites")?.id ?? 0;
    const told = await codeAgreementOn(1, kites);
    expect(told.coded).toBe(1);
    expect(told.alike).toBe(0);
    expect(told.stances).toBeGreaterThan(told.coded);
  });
});
