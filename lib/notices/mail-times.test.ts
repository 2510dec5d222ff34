import { expect, it } from "vitest";
import { isMailDue, MAIL_TRIES, mailedNoLaterThan } from "./mail-times";

const now = new Date("2026-02-01T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

it.each([
  [0, 2.9, false],
  [0, 3, true],
  [1, 7, false],
  [1, 8, true],
  [5, 1_599, false],
  [5, 1_600, true],
  [MAIL_TRIES, 100_000, false],
])("after %i tries and %d minutes: %s", (tries, minutes, due) => {
  expect(isMailDue({ at: ago(minutes), tries }, now)).toBe(due);
});

it.each([
  [0, 0, true],
  [1, 7, false],
  [1, 8, true],
])(
  "at once where it is urgent, and again no sooner than others: after %i tries and %d minutes %s",
  (tries, minutes, due) => {
    expect(isMailDue({ at: ago(minutes), tries, isUrgent: true }, now)).toBe(due);
  },
);

it("still tries for the last time what is not yet too old", () => {
  expect(mailedNoLaterThan(now).getTime()).toBeLessThan(ago(1_600).getTime());
});
