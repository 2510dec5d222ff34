import { describe, expect, it } from "vitest";
import { linkFrom, permanentLinkFrom } from "./moment";

const release = {
  number: 3,
  day: "2026-01-02",
  at: "",
  sentence: "",
  proposedBy: "",
  approvedBy: "",
  reviewMode: "",
  hash: "",
  withheld: null,
};

describe("links that keep the moment", () => {
  it("leaves a plain link plain", () => {
    const link = linkFrom({ given: { asOf: null, release: null }, former: "last-day" });
    expect(link("/leaders")).toBe("/leaders");
  });

  it("keeps what the reader chose, sorted, before the fragment", () => {
    const link = linkFrom({ given: { asOf: "2018-01-01", release: 2 }, former: "strict" });
    expect(link("/compare#pairs", { leaders: "a,b@2017-01-01" })).toBe(
      "/compare?asOf=2018-01-01&former=strict&leaders=a,b@2017-01-01&release=2#pairs",
    );
  });

  it("writes day and release into what is to show the same for good", () => {
    const link = permanentLinkFrom({ asOf: "2025-02-01", release, former: "last-day" });
    expect(link("/")).toBe("/?asOf=2025-02-01&release=3");
  });
});
