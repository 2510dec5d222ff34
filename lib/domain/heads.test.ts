import { describe, expect, it } from "vitest";
import { type DatedDay, parseDatedDay } from "./day";
import { headStanding, standsForCountry } from "./heads";
import type { Term } from "./office";
import { isOfficeKind, OFFICE_KINDS, type OfficeKind } from "./office-kind";

const dated = (text: string) => parseDatedDay(text) as DatedDay;
const term = (officeKind: OfficeKind | null, from = "2020", to: string | null = null): Term => ({
  office: "Chair of Xanadu",
  officeKind,
  slug: `${officeKind}.${from}`,
  from: dated(from),
  to: to === null ? null : dated(to),
});
const DAY = "2022-02-02";

describe("who stands for a country", () => {
  it("is whoever holds an office that leads it, whatever else they hold", () => {
    expect(headStanding([term("head")], DAY)).toBe("head");
    expect(headStanding([term("party"), term("head"), term(null)], DAY)).toBe("head");
    expect(standsForCountry([term("head")], DAY, "heads")).toBe(true);
  });

  it("may be whoever holds an office whose kind is not on record", () => {
    expect(headStanding([term("party"), term(null)], DAY)).toBe("unsaid");
    expect(standsForCountry([term(null)], DAY, "heads")).toBe(true);
  });

  it.each(OFFICE_KINDS.filter((kind) => kind !== "head"))(
    "is nobody of the kind %s, unless all count",
    (kind) => {
      expect(headStanding([term(kind)], DAY)).toBe("other-office");
      expect(standsForCountry([term(kind)], DAY, "heads")).toBe(false);
      expect(standsForCountry([term(kind)], DAY, "all")).toBe(true);
    },
  );

  it("is decided by the offices of the day alone", () => {
    const terms = [term("head", "2010", "2020"), term("legislature", "2020", "2023"), term("head", "2023")];
    expect(headStanding(terms, "2019-12-31")).toBe("head");
    expect(headStanding(terms, DAY)).toBe("other-office");
    expect(headStanding(terms, "2023-01-01")).toBe("head");
    for (const counted of ["heads", "all"] as const)
      expect(standsForCountry(terms, "2009-01-01", counted)).toBe(false);
    expect(headStanding([], DAY)).toBe("no-office");
  });
});

it("the kinds of office know their own members and nothing else", () => {
  expect(OFFICE_KINDS.every(isOfficeKind)).toBe(true);
  for (const x of ["Head", "", null, undefined, 0, "toString"]) expect(isOfficeKind(x)).toBe(false);
});
