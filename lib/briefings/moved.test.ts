import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { releaseOf, stepOf } from "./model";
import { decided, movedBriefing, movedStep } from "./moved";
import type { StepSince } from "./since";
import { someStep } from "./testing";

const VIEW = "/leaders/ada?asOf=2020-01-01&release=1";
const WAS = "Ada holds a position on 9 of 9 issues";
const IS = "Ada holds a position on 8 of 9 issues";
const DIFFERS: StepSince = { kind: "differs", title: { was: WAS, is: IS }, lines: [], more: 0 };

describe("a step moved to a newer release", () => {
  it("takes the new title for the old one, however long, and nothing for none", () => {
    expect(movedStep(stepOf(VIEW, WAS), 5, DIFFERS)).toEqual(
      stepOf("/leaders/ada?asOf=2020-01-01&release=5", IS),
    );
    const [was, is] = ["a".repeat(400), "b".repeat(400)];
    const long = { ...DIFFERS, title: { was, is } };
    expect(movedStep(stepOf(VIEW, was.slice(0, 300)), 5, long).headline).toBe(is.slice(0, 300));
    expect(movedStep(stepOf(VIEW, ""), 5, DIFFERS)).toEqual(
      stepOf("/leaders/ada?asOf=2020-01-01&release=5", ""),
    );
  });

  it("keeps what somebody wrote, and from which release it is until that is decided", () => {
    const moved = movedStep(stepOf(VIEW, "Ada always knows"), 5, DIFFERS);
    expect(moved).toMatchObject({ headline: "Ada always knows", headlineRelease: 1 });
    const again = movedStep(moved, 6, DIFFERS);
    expect([releaseOf(again.view), again.headlineRelease]).toEqual([6, 1]);
    expect(decided(again)).toEqual(stepOf("/leaders/ada?asOf=2020-01-01&release=6", "Ada always knows"));
    // Taken back to the title of the release that it is at, nothing is left to decide.
    expect(movedStep({ ...moved, headline: WAS }, 6, DIFFERS)).not.toHaveProperty("headlineRelease");
  });

  it("is changed in its view alone where the figure says the same, and not at all where it is not drawn", () => {
    fc.assert(
      fc.property(someStep, (step) => {
        const { view, ...rest } = movedStep(step, 100, { kind: "same" });
        const { view: _, ...before } = step;
        expect(rest).toEqual(before);
        expect(releaseOf(view)).toBe(100);
        for (const kind of ["current", "missing", "unknown"] as const)
          expect(movedStep(step, 100, { kind })).toBe(step);
        expect(movedStep(step, 100, { kind: "gone", reason: "" })).toBe(step);
      }),
    );
  });

  it("is moved with all others that can be", () => {
    const briefing = {
      title: "Kites",
      steps: [stepOf(VIEW, WAS), stepOf(VIEW, "Mine"), stepOf(VIEW, "Last")],
    };
    const since = { latest: 5, steps: [DIFFERS, { kind: "gone", reason: "" } satisfies StepSince] };
    const { steps } = movedBriefing(briefing, since);
    expect(steps.map(({ view }) => releaseOf(view))).toEqual([5, 1, 1]);
    expect(steps[0]?.headline).toBe(IS);
  });
});
