import { expect, it } from "vitest";
import { commentSchema, scheduleSchema } from "./review-schema";

const read = { id: "7", version: "3" };

it("reads a day and a time as the browser's field writes them, in UTC", () => {
  const at = (scheduledFor: string) => scheduleSchema.safeParse({ ...read, scheduledFor }).data?.scheduledFor;
  expect(at("2026-03-01T09:00")).toEqual(new Date("2026-03-01T09:00:00Z"));
  expect(at("2026-03-01T09:00:30")).toEqual(new Date("2026-03-01T09:00:30Z"));
  for (const wrong of ["2026-02-31T09:00", "2026-03-01", "2026-03-01T25:00", "tomorrow", ""])
    expect(at(wrong), wrong).toBeUndefined();
});

it("takes a comment to be on a change only where record and draft are named", () => {
  const said = { ...read, key: "k", text: "Why?" };
  const about = { noun: "stance", slug: "ada-example-kites-does-2019", revisionId: "12" };
  expect(commentSchema.parse({ ...said, ...about }).about).toEqual({ ...about, revisionId: 12 });
  expect(commentSchema.parse({ ...said, slug: about.slug }).about).toBeNull();
});
