import { describe, expect, it } from "vitest";
import { officeStatus, type Term } from "@/lib/domain/office";
import { columnLabels, columnSigns, officeLine, officeNote } from "./column-label";
import type { CompareColumn } from "./model";

const TERM: Term = {
  office: "President of Xanadu",
  officeKind: "head",
  slug: "ada-president",
  from: { day: "2017-01-20", precision: "day" },
  to: { day: "2021-01-20", precision: "day" },
};

function column(name: string, day: string, given: Partial<CompareColumn> = {}): CompareColumn {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  return {
    key: slug,
    slug,
    name,
    country: "Xanadu",
    day,
    deedDay: day,
    ownDay: false,
    office: officeStatus([TERM], day),
    terms: [TERM],
    ...given,
  };
}

describe("labels of columns", () => {
  const today = column("Ada Example", "2026-11-24");
  const then = column("Ada Example", "2018-01-01", { ownDay: true });
  const ben = column("Ben Example", "2026-11-24");

  it("name the day where it is needed to tell columns apart", () => {
    expect(columnLabels([today, ben])).toEqual(["Ada Example", "Ben Example"]);
    expect(columnLabels([then, today, ben])).toEqual([
      "Ada Example on 1 Jan 2018",
      "Ada Example on 24 Nov 2026",
      "Ben Example",
    ]);
  });

  it("have a sign for the scale where a leader stands twice", () => {
    expect(columnSigns([then, today, ben])).toEqual(["’18", "’26", undefined]);
    const march = column("Ada Example", "2018-03-01", { ownDay: true });
    expect(columnSigns([then, march, today])).toEqual(["1", "2", "3"]);
  });

  it("say the office of the day and how deeds are read out of office", () => {
    expect(officeLine(then)).toBe("on 1 Jan 2018 · President of Xanadu, 2017–2021");
    expect(officeLine(column("Ada Example", "2026-11-24", { country: "Utopia" }))).toBe(
      "President of Xanadu, Utopia, 2017–2021",
    );
    expect(officeLine(column("Cyd Example", "2026-11-24", { office: officeStatus([], "2026-11-24") }))).toBe(
      "Xanadu",
    );
    expect(officeNote(then)).toBeNull();
    expect(officeNote(today)).toBe("Not in office on this day: deeds are read on the day itself.");
    expect(officeNote({ ...today, deedDay: "2021-01-19" })).toBe(
      "Not in office on this day: deeds are those of the last day in office, 19 January 2021.",
    );
    expect(officeNote(column("Ada Example", "2016-01-01"))).toBe("Before office on this day.");
  });
});
