import { describe, expect, it } from "vitest";
import { dueIn, scheduleOf } from "./schedule.mjs";

const now = new Date("2026-02-01T12:00:00Z");

describe("when backups are made by themselves", () => {
  it("is daily for the embedded database, into its own folder", () => {
    expect(scheduleOf({}, "/data")).toEqual({ folder: "/data/backups", hours: 24, daily: 7, weekly: 4 });
  });

  it("is never for another database, unless a folder is named", () => {
    expect(scheduleOf({}, null)).toBeNull();
    const env = { BACKUP_FOLDER: "/elsewhere", BACKUP_HOURS: "6", BACKUP_DAILY: "3", BACKUP_WEEKLY: "0" };
    expect(scheduleOf(env, null)).toEqual({ folder: "/elsewhere", hours: 6, daily: 3, weekly: 0 });
    expect(scheduleOf({ BACKUP_FOLDER: "off" }, "/data")).toBeNull();
  });

  it.each([
    ["BACKUP_HOURS", "0"],
    ["BACKUP_HOURS", "daily"],
    ["BACKUP_DAILY", "0"],
    ["BACKUP_WEEKLY", "-1"],
  ])("is refused where %s is %s", (name, value) => {
    expect(() => scheduleOf({ [name]: value }, "/data")).toThrow(`${name} must be a whole number`);
  });

  it.each([
    ["none was made", [], 0],
    ["the newest is old", ["standpoint-20260131T115959Z.zip"], 0],
    ["the newest is an hour old", ["standpoint-20260201T110000Z.zip", "standpoint-20260101T000000Z.zip"], 23],
    ["the clock was set back", ["standpoint-20270201T110000Z.zip"], 0],
    ["there are only other files", ["standpoint-backup-20260201T110000Z.zip"], 0],
  ])("and %s", (_name, names, hours) => {
    expect(dueIn(names, 24, now)).toBe(hours * 3_600_000);
  });
});
