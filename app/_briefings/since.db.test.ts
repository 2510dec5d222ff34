import { beforeAll, describe, expect, it } from "vitest";
import { GET, POST } from "@/app/briefings/newer/route";
import { stepOf } from "@/lib/briefings/model";
import type { BriefingSince } from "@/lib/briefings/since";
import type { Change } from "@/lib/change-sets/change";
import { testDatabase } from "@/lib/db/testing";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { buildWorld, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { withhold } from "@/lib/withholdings/mutations";
import { presentedSteps } from "./presented";
import { withSince } from "./since";

const test = testDatabase();
const view = (path: string, release = 1) => `${path}?asOf=2026-01-10&release=${release}`;
const GONE = "/stances/ada-example-kites-says-2019-04";

const ask = (body: string) => POST(new Request("http://localhost/briefings/newer", { method: "POST", body }));
async function since(...views: string[]): Promise<BriefingSince> {
  const answer = await ask(JSON.stringify({ views }));
  expect(answer.status).toBe(200);
  return answer.json();
}

beforeAll(async () => {
  await buildWorld(test.db);
});

it("says at once that nothing is newer, without looking at what views show", async () => {
  expect(await since(view("/issues/lanterns"), view("/issues/nothing"))).toEqual({
    latest: 1,
    steps: [{ kind: "current" }, { kind: "current" }],
  });
});

describe("once a release is newer", () => {
  beforeAll(async () => {
    const removal = {
      noun: "stance",
      slug: "ada-example-kites-says-2019-04",
      action: "remove",
      kind: "corrected",
    };
    await publishChanges(test.db, [
      stance({ leader: "cy-specimen", issue: "lanterns", lane: "says", from: "2021", position: 2 }),
      removal as Change,
    ]);
    await latestReleaseNumber();
  });

  it("says of each step, in their order, what that makes of it", async () => {
    const { latest, steps } = await since(
      view("/issues/lanterns"),
      view("/issues/clocks"),
      view("/issues/nothing"),
      view(GONE),
      view("/issues/lanterns", 2),
      view("/methods"),
    );
    expect(latest).toBe(2);
    expect(steps.map(({ kind }) => kind)).toEqual([
      "differs",
      "same",
      "missing",
      "gone",
      "current",
      "missing",
    ]);
    expect(steps[0]).toMatchObject({
      lines: [{ kind: "changed", row: "Cý Spécimen", is: expect.stringMatching(/\+2/) }],
      more: 0,
    });
    expect(steps[3]).toMatchObject({ reason: expect.stringContaining("nothing of this name is published") });
  });

  it("stands beside each step that is presented, which itself stays as it was", async () => {
    const { steps } = await presentedSteps([
      stepOf(view("/issues/lanterns"), "Lanterns"),
      stepOf(view("/issues/lanterns", 2), "Lanterns now"),
    ]);
    const told = await withSince(steps);
    expect(told.map(({ since }) => since?.kind)).toEqual(["differs", "current"]);
    expect(told[0]?.shown).toBe(steps[0]?.shown);
    expect(told[0]?.shown.release).toBe(1);
  });

  it("knows of what is withheld at once", async () => {
    expect((await since(view("/leaders/bo-sample"))).steps[0]?.kind).not.toBe("missing");
    const act = { reason: "A court found it false.", actor: REVIEWER, now: new Date("2026-02-01T00:00:00Z") };
    expectDone(await withhold(test.db, { noun: "leader", slug: "bo-sample", ...act }));
    expect((await since(view("/leaders/bo-sample"))).steps).toEqual([{ kind: "missing" }]);
  });
});

it("refuses what is no list of views, and more than a briefing holds, and is no page to read", async () => {
  for (const body of [
    "{",
    "{}",
    JSON.stringify({ views: ["/issues/kites"] }),
    JSON.stringify({ views: ["https://elsewhere.example/?asOf=2026-01-10&release=1"] }),
    JSON.stringify({ views: Array.from({ length: 61 }, () => view("/issues/kites")) }),
  ]) {
    const answer = await ask(body);
    expect(answer.status, body).toBe(400);
    expect((await answer.json()).detail).toMatch(/60 addresses/);
  }
  expect((await ask("x".repeat(200_000))).status).toBe(413);
  expect(GET().status).toBe(405);
});
