import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type DatedDay, fromEpochDay, parseDatedDay } from "./day";
import {
  deedDay,
  deedsEndWithOffice,
  officeStatus,
  statusWhenSaid,
  type Term,
  timesOutOfOffice,
} from "./office";
import { containsDay, isEmptyPeriod, type Period } from "./period";

const period = (from: string, to: string | null): Period => ({
  from: parseDatedDay(from) as DatedDay,
  to: to === null ? null : parseDatedDay(to),
});
const term = (from: string, to: string | null, office = "Chair of Xanadu"): Term => ({
  ...period(from, to),
  office,
  officeKind: null,
  slug: `${office}.${from}`,
});

const first = term("2001-01-20", "2005-01-20");
const second = term("2009-01-20", null);
const ada = [first, second];

describe("officeStatus", () => {
  it.each([
    ["2001-01-19", "before-office", null, first],
    ["2001-01-20", "in-office", null, second],
    ["2005-01-19", "in-office", null, second],
    ["2005-01-20", "former", first, second],
    ["2009-01-20", "in-office", first, null],
    ["9999-12-31", "in-office", first, null],
  ])("on %s is %s", (day, status, lastTerm, nextTerm) => {
    const office = officeStatus(ada, day);
    expect({ ...office, terms: undefined }).toEqual({ status, lastTerm, nextTerm, terms: undefined });
    expect(office.terms).toEqual(ada.filter((t) => containsDay(t, day)));
  });

  it("is never without a term, or with one that has no day", () => {
    expect(officeStatus([], "2001-01-20").status).toBe("never");
    expect(officeStatus([term("2001", "2001")], "2003-01-01").status).toBe("never");
  });

  it("takes the term that ended last and the one that begins next, in any order", () => {
    const terms = [term("1990", "2000"), term("1980", "1999"), term("2020", null), term("2010", "2015")];
    fc.assert(
      fc.property(fc.shuffledSubarray(terms, { minLength: 4 }), (shuffled) => {
        const { lastTerm, nextTerm } = officeStatus(shuffled, "2005-06-01");
        expect([lastTerm?.from.day, nextTerm?.from.day]).toEqual(["1990-01-01", "2010-01-01"]);
      }),
    );
  });
});

describe("timesOutOfOffice", () => {
  it("lie between two terms and after the last, as far as they lie between two days", () => {
    const terms = [term("2000", "2005"), term("2010", "2015")];
    expect(timesOutOfOffice(terms, "1998-01-01", "2020-01-01")).toEqual([
      { from: "2005-01-01", to: "2010-01-01" },
      { from: "2015-01-01", to: null },
    ]);
    expect(timesOutOfOffice(terms, "2007-03-01", "2009-01-01")).toEqual([{ from: "2007-03-01", to: null }]);
    expect(timesOutOfOffice(terms, "2001-01-01", "2004-01-01")).toEqual([]);
  });

  it("hold exactly the days on which somebody is former", () => {
    const someDay = fc.integer({ min: 0, max: 40 }).map((n) => fromEpochDay(18_000 + n));
    const someTerm = fc.tuple(someDay, fc.option(someDay)).map(([from, to]) => term(from, to));
    fc.assert(
      fc.property(fc.array(someTerm, { maxLength: 4 }), someDay, (terms, from) => {
        const until = addDays(from, 20);
        const times = timesOutOfOffice(terms, from, until);
        for (let day = from; day <= until; day = addDays(day, 1)) {
          const within = times.some((time) => time.from <= day && (time.to === null || day < time.to));
          expect(within).toBe(officeStatus(terms, day).status === "former");
        }
      }),
    );
  });
});

describe("deedDay", () => {
  it.each([
    ["2000-05-05", "last-day", "2000-05-05"],
    ["2003-05-05", "last-day", "2003-05-05"],
    ["2005-01-20", "last-day", "2005-01-19"],
    ["2007-05-05", "last-day", "2005-01-19"],
    ["2007-05-05", "strict", "2007-05-05"],
    ["2012-05-05", "last-day", "2012-05-05"],
  ] as const)("of %s (%s) is %s", (day, former, expected) => {
    expect(deedDay(ada, day, former)).toBe(expected);
  });

  it("counts an office left in a year as left on its first day", () => {
    expect(deedDay([term("1990", "2000")], "2004-04-04", "last-day")).toBe("1999-12-31");
  });

  it("is in office, or the day itself; never later; the same when asked again", () => {
    const someDay = fc.integer({ min: 0, max: 40 }).map((n) => fromEpochDay(18_000 + n));
    const someTerm = fc.tuple(someDay, fc.option(someDay)).map(([from, to]) => term(from, to));
    fc.assert(
      fc.property(fc.array(someTerm, { maxLength: 4 }), someDay, (terms, day) => {
        const read = deedDay(terms, day, "last-day");
        const held = (d: string) => terms.some((t) => containsDay(t, d));
        expect(read <= day).toBe(true);
        expect(deedDay(terms, read, "last-day")).toBe(read);
        expect(deedDay(terms, day, "strict")).toBe(day);
        if (held(read))
          for (let d = addDays(read, 1); d <= day; d = addDays(d, 1)) expect(held(d)).toBe(false);
        else expect(terms.every((t) => isEmptyPeriod(t) || t.from.day > day)).toBe(true);
      }),
    );
  });
});

describe("statusWhenSaid", () => {
  const said = (from: string) => statusWhenSaid(ada, parseDatedDay(from) as DatedDay);

  it("is how the leader stood on the day the words began", () => {
    expect(said("2000-12-31")).toBe("before-office");
    expect(said("2001-01-20")).toBe("in-office");
    expect(said("2005-01-20")).toBe("former");
    expect(said("2010-03-01")).toBe("in-office");
  });

  it("is known where all of the month or year is alike, and else not", () => {
    expect(said("2003")).toBe("in-office");
    expect(said("2007-02")).toBe("former");
    expect(said("2001")).toBeNull();
    expect(said("2009-01")).toBeNull();
  });

  it("is never without any office", () =>
    expect(statusWhenSaid([], { day: "2001-01-20", precision: "day" })).toBe("never"));
});

describe("deedsEndWithOffice", () => {
  const check = (from: string, to: string | null, terms: Term[] = ada) =>
    deedsEndWithOffice(period(from, to), terms);

  it("lets deeds lie within a term", () => {
    expect(check("2001-01-20", "2005-01-20")).toBeNull();
    expect(check("2009-01-20", null)).toBeNull();
    expect(check("2002-03", "2003")).toBeNull();
  });

  it("finds deeds that start out of office or outlast it", () => {
    expect(check("2001-01-19", "2005-01-20")).toBe("starts-outside-office");
    expect(check("2005-01-20", "2006-01-01")).toBe("starts-outside-office");
    expect(check("2002-01-01", null)).toBe("ends-after-office");
    expect(check("2002-01-01", "2005-01-21")).toBe("ends-after-office");
    expect(check("2002-01-01", "2010-01-01")).toBe("ends-after-office");
    expect(check("2002-01-01", "2003-01-01", [])).toBe("starts-outside-office");
  });

  it("compares at the coarser precision", () => {
    expect(check("2001", "2005")).toBeNull();
    expect(check("2001-01", "2005-01")).toBeNull();
    expect(check("2005-01", "2006")).toBe("ends-after-office");
    expect(check("2000", "2005")).toBe("starts-outside-office");
    expect(check("2001-02-01", "2004-12-31", [term("2001", "2004")])).toBeNull();
  });

  it("lets deeds run on through terms that follow without a gap", () => {
    const running = [term("2001", "2005-01-20"), term("2005-01-20", "2009"), term("2012", null)];
    expect(check("2002-01-01", "2008-06-01", running)).toBeNull();
    expect(check("2002-01-01", "2013-01-01", running)).toBe("ends-after-office");
  });
});
