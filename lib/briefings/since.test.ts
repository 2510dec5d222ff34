import { describe, expect, it } from "vitest";
import { countSince, type FigureWords, figureSince } from "./since";

const row = (key: string, ...cells: string[]) => ({ key, cells });
const OLDER: FigureWords = {
  title: "Ada holds a position on 1 of 2 issues",
  heads: ["Leader", "Issue", "Position"],
  rows: [row("k", "Ada", "Kites", "+1"), row("c", "Ada", "Clocks", "not yet researched")],
  numbered: ["1 May 2020: Ada speaks"],
  missing: [{ name: "Clocks", reason: "not yet researched" }],
};

describe("what a newer state makes of a figure", () => {
  it("is nothing where both say the same", () => {
    expect(figureSince(OLDER, structuredClone(OLDER))).toEqual({ kind: "same" });
  });

  it("is named line by line, once each, also where only the title or a numbered event differs", () => {
    const newer = { ...OLDER, rows: [row("k", "Ada", "Kites", "+2"), OLDER.rows[1] ?? row("")], missing: [] };
    expect(figureSince(OLDER, newer)).toMatchObject({
      kind: "differs",
      lines: [{ kind: "changed", row: "Ada, Kites", was: "Position: +1", is: "Position: +2" }],
      more: 0,
    });
    expect(figureSince(OLDER, { ...OLDER, title: "Other" })).toMatchObject({
      kind: "differs",
      title: { was: OLDER.title, is: "Other" },
      lines: [],
    });
    expect(figureSince(OLDER, { ...OLDER, numbered: [] })).toMatchObject({
      lines: [{ kind: "removed", row: "1 May 2020: Ada speaks" }],
    });
  });

  it("names who has no value now where no line of the table says so", () => {
    const newer = { ...OLDER, missing: [...OLDER.missing, { name: "Bo", reason: "declined" }] };
    expect(figureSince(OLDER, newer)).toMatchObject({ lines: [{ kind: "added", row: "Bo (declined)" }] });
  });

  it("counts the lines that are not named", () => {
    const rows = Array.from({ length: 14 }, (_, at) => row(`r${at}`, `Leader ${at}`, "Kites", "0"));
    expect(figureSince(OLDER, { ...OLDER, rows: [...OLDER.rows, ...rows] })).toMatchObject({ more: 4 });
  });
});

it("counts steps by what becomes of them", () => {
  const steps = [{ kind: "same" }, { kind: "same" }, { kind: "gone", reason: "" }] as const;
  expect(countSince(steps)).toMatchObject({ same: 2, gone: 1, differs: 0, current: 0 });
});
