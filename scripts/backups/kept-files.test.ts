import { describe, expect, it } from "vitest";
import { madeAt, superfluous } from "./kept-files.mjs";
import { backupName } from "./names.mjs";

const at = (day: number, hour = 3) => backupName("standpoint", new Date(Date.UTC(2026, 0, day, hour)));
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => at(from + i));

describe("scheduled backups that are kept", () => {
  it("are of the newest days and, further back, of the newest weeks", () => {
    // 1 January 2026 is a Thursday: the weeks end on the 4th, 11th, 18th, 25th.
    const gone = superfluous(days(1, 31), { daily: 7, weekly: 4 });
    const stays = days(1, 31).filter((name) => !gone.includes(name));
    expect(stays).toEqual([at(11), at(18), ...days(25, 31)]);
  });

  it("are the newest of each day", () => {
    expect(superfluous([at(1, 1), at(1, 9), at(2, 1), at(2, 9)], { daily: 7, weekly: 0 })).toEqual([
      at(2, 1),
      at(1, 1),
    ]);
  });

  it("stay bounded however long it goes on, and after gaps", () => {
    let names: string[] = [];
    for (let day = 1; day < 400; day += day % 50 === 0 ? 20 : 1) {
      names.push(at(day));
      const gone = superfluous(names, { daily: 7, weekly: 4 });
      names = names.filter((name) => !gone.includes(name));
      expect(names).toContain(at(day));
      expect(names.length).toBeLessThanOrEqual(11);
    }
  });

  it("are never others than those that were made so, and never none", () => {
    const strangers = [
      "standpoint-backup-20260101T030000Z.zip",
      "notes.txt",
      "standpoint-20260101T030000Z.zip.12.part",
    ];
    expect(superfluous([...strangers, at(1)], { daily: 0, weekly: 0 })).toEqual([]);
    expect(strangers.map(madeAt)).toEqual([null, null, null]);
    expect(madeAt(at(1))).toEqual(new Date("2026-01-01T03:00:00Z"));
  });
});
