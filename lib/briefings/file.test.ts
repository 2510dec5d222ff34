import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefingFileName, readBriefing, writeBriefing } from "./file";
import { atRelease, pinnedTo, releaseOf, stepOf } from "./model";
import { someBriefing } from "./testing";

const VIEW = "/compare?asOf=2020-01-01&leaders=ada,bo&release=7";

describe("the file of a briefing", () => {
  it("gives back what was written, and writes it as it was", () => {
    fc.assert(
      fc.property(someBriefing, (briefing) => {
        const text = writeBriefing(briefing);
        expect(readBriefing(text)).toEqual({ ok: true, briefing });
        const again = readBriefing(text);
        if (again.ok) expect(writeBriefing(again.briefing)).toBe(text);
      }),
    );
  });

  it("says its format and its oldest release, and fills in what a hand-written one leaves out", () => {
    const steps = [stepOf(VIEW, "One"), stepOf(atRelease(VIEW, 9), "Two")];
    const text = writeBriefing({ title: "Kites", steps });
    expect(JSON.parse(text)).toMatchObject({ format: "standpoint-briefing", version: 1, release: 7 });
    const short = {
      format: "standpoint-briefing",
      version: 1,
      title: "Kites",
      steps: [{ view: VIEW, headline: "One" }],
    };
    expect(readBriefing(JSON.stringify(short))).toEqual({
      ok: true,
      briefing: { title: "Kites", steps: [stepOf(VIEW, "One")] },
    });
  });

  it.each([
    ["not JSON", "{", [{ step: null, field: "", code: "json" }]],
    ["another file", '{"leaders":[]}', [{ step: null, field: "format", code: "format" }]],
    [
      "a later version",
      '{"format":"standpoint-briefing","version":2,"title":"","steps":1}',
      [{ step: null, field: "version", code: "version" }],
    ],
  ])("is refused: %s", (_, text, problems) => {
    expect(readBriefing(text)).toEqual({ ok: false, problems });
  });

  it.each([
    [{ view: "/compare?leaders=ada" }, "view", "not-pinned"],
    [{ view: "//elsewhere.example/?asOf=2020-01-01&release=1" }, "view", "not-a-view"],
    [{ view: "javascript:alert(1)?asOf=2020-01-01&release=1" }, "view", "not-a-view"],
    [{ headline: "x".repeat(301) }, "headline", "too-long"],
    [{ note: 1 }, "note", "text"],
    [{ reveal: "slowly" }, "reveal", "reveal"],
    [{ highlight: { leaders: "ada" } }, "highlight.leaders", "list"],
  ])("names the step and the field of %j", (wrong, field, code) => {
    const good = stepOf(VIEW, "One");
    const text = JSON.stringify({
      format: "standpoint-briefing",
      version: 1,
      title: "Kites",
      steps: [good, { ...good, ...wrong }],
    });
    expect(readBriefing(text)).toEqual({ ok: false, problems: [{ step: 2, field, code }] });
  });

  it("is named after what it is about, its days and its release", () => {
    expect(briefingFileName({ title: "Où en est-on?", steps: [stepOf(VIEW, "")] }, "json")).toBe(
      "standpoint-briefing-ou-en-est-on-2020-01-01-release-7.json",
    );
    expect(briefingFileName({ title: "…", steps: [] }, "pptx")).toBe("standpoint-briefing.pptx");
  });
});

describe("the release of a view", () => {
  it("is read off its address and changed in it alone", () => {
    expect(releaseOf(VIEW)).toBe(7);
    expect(releaseOf("/compare?leaders=release")).toBeNull();
    expect(atRelease(VIEW, 12)).toBe("/compare?asOf=2020-01-01&leaders=ada,bo&release=12");
    expect(pinnedTo({ steps: [] })).toBeNull();
  });
});
