import { expect, it } from "vitest";
import { formatAge } from "./age";

const now = new Date("2026-01-16T09:00:00Z");

it.each([
  ["2026-01-16T08:59:30Z", "just now"],
  ["2026-01-16T08:58:00Z", "2 minutes ago"],
  ["2026-01-16T06:00:00Z", "3 hours ago"],
  ["2026-01-15T09:00:00Z", "1 day ago"],
  ["2026-01-10T08:00:00Z", "6 days ago"],
  ["2026-01-01T09:00:00Z", "2 weeks ago"],
  ["2025-11-01T09:00:00Z", "2 months ago"],
  ["2023-01-01T09:00:00Z", "3 years ago"],
  ["2026-01-18T10:00:00Z", "in 2 days"],
])("says how long ago %s was", (at, age) => {
  expect(formatAge(new Date(at), now)).toBe(age);
});
