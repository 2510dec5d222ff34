import { expect, it } from "vitest";
import { readingLimit } from "@/lib/rate-limits/reading";
import { checkReadLimit } from "./read-limit.mjs";

it.each(["600", "0/60", "600/0", "a/b", "1/1/1", "none", "-1/60"])(
  "refuses %s, which is not read",
  (text) => {
    expect(() => checkReadLimit({ API_RATE_LIMIT: text })).toThrow(/API_RATE_LIMIT must be/);
    expect(readingLimit({ API_RATE_LIMIT: text })).toEqual(readingLimit({}));
  },
);

it.each([
  [undefined, { points: 600, seconds: 60 }],
  ["", { points: 600, seconds: 60 }],
  ["100/5", { points: 100, seconds: 5 }],
  ["off", null],
])("takes %s", (text, limit) => {
  checkReadLimit({ API_RATE_LIMIT: text });
  expect(readingLimit({ API_RATE_LIMIT: text })).toEqual(limit);
});
