import { expect, it } from "vitest";
import { atDay, pagesNamed, typedDay } from "./palette-commands";

const pages = [
  { label: "Overview", href: "/" },
  { label: "Compare", href: "/compare" },
];

it("keeps the pages that are meant", () => {
  expect(pagesNamed(pages, " COMP")).toEqual([pages[1]]);
  expect(pagesNamed(pages, "")).toEqual(pages);
  expect(pagesNamed(pages, "milei")).toEqual([]);
});

it("takes a typed day that the calendar has and that has come", () => {
  expect(typedDay(" 2025-02-01 ", "2026-01-01")).toBe("2025-02-01");
  expect(typedDay("2025-02-30", "2026-01-01")).toBeNull();
  expect(typedDay("2026-01-02", "2026-01-01")).toBeNull();
});

it("reads the same page for another day", () => {
  const here = "https://example.org/leaders/ada-example?asOf=2020-01-01&release=2#kites";
  expect(atDay(here, "2021-03-04")).toBe("/leaders/ada-example?asOf=2021-03-04&release=2");
  expect(atDay(here, null)).toBe("/leaders/ada-example?release=2");
});
