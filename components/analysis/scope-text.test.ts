import { expect, it } from "vitest";
import { formerText, weightsText } from "./scope-text";

const standing = (...all: ("in-office" | "former" | "before-office" | "never")[]) =>
  all.map((status) => ({ office: { status } }));
const some = standing("in-office", "former", "former", "before-office", "never");

it("counts those out of office, and says for which day their deeds are read", () => {
  expect(formerText(some, "last-day")).toBe(
    "Deeds of 2 leaders who are not in office: as on the last day in office.",
  );
  expect(formerText(some, "strict")).toBe("2 leaders are not in office; deeds are read on the day itself.");
  expect(formerText(standing("former"), "last-day")).toContain("1 leader who is not");
});

it("says nothing of deeds where all are in office, and where words alone are compared", () => {
  expect(formerText(standing("in-office", "before-office"), "last-day")).toBe("");
  expect(formerText(some, "last-day", "says")).toBe("");
});

it("names every weight that is not 1", () => {
  const issues = [
    { slug: "kites", shortName: "Kites" },
    { slug: "bells", shortName: "Bells" },
  ];
  expect(weightsText({ kites: 2, bells: 1 }, issues)).toBe("Weights other than 1: Kites × 2.");
  expect(weightsText({}, issues)).toBe("");
});
