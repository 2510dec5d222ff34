import { expect, it } from "vitest";
import { isOver, lastingOf, notedEvery } from "./lasting";

const now = new Date("2026-02-01T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const over = (began: number, used: number, env: Record<string, string>) =>
  isOver({ createdAt: ago(began), updatedAt: ago(used) }, lastingOf(env), now);
const HOURS = 60;

it("lasts fourteen days, used or not, where nothing is set", () => {
  expect(lastingOf({})).toEqual({ seconds: 14 * 24 * 60 * 60, idle: null });
  expect(lastingOf({ SESSION_HOURS: "", SESSION_IDLE_MINUTES: "" })).toEqual(lastingOf({}));
  expect(over(14 * 24 * HOURS - 1, 14 * 24 * HOURS - 1, {})).toBe(false);
  expect(over(14 * 24 * HOURS, 0, {})).toBe(true);
});

it("is over after its hours however much it is used, and after so many minutes without use", () => {
  const set = { SESSION_HOURS: "12", SESSION_IDLE_MINUTES: "30" };
  expect(over(11 * HOURS, 29, set)).toBe(false);
  expect(over(12 * HOURS, 0, set)).toBe(true);
  expect(over(60, 30, set)).toBe(true);
  expect(over(60, 30, { SESSION_HOURS: "12" })).toBe(false);
});

it("notes a use once a minute at most, and often enough for short rests", () => {
  expect([notedEvery(30 * 60), notedEvery(5 * 60)]).toEqual([60, 30]);
});
