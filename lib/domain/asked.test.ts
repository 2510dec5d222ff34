import { expect, it } from "vitest";
import { askedOn, noLongerAsked } from "./asked";

const retired = { day: "2024-03-01", precision: "month" } as const;
const issues = [
  { slug: "kites", retired },
  { slug: "clocks", retired: null },
];
const on = (day: string) => askedOn(issues, day).map(({ slug }) => slug);

it("asks an issue up to the day before it was retired, and on every day where it never was", () => {
  expect(on("2024-02-29")).toEqual(["kites", "clocks"]);
  expect(on("2024-03-01")).toEqual(["clocks"]);
  expect(on("2030-01-01")).toEqual(["clocks"]);
});

it("says since when an issue is no longer asked, as far as that day is known", () => {
  expect(noLongerAsked({ retired }, "2024-02-29")).toBeNull();
  expect(noLongerAsked({ retired }, "2024-03-01")).toBe(retired);
  expect(noLongerAsked({ retired: null }, "2024-03-01")).toBeNull();
});
