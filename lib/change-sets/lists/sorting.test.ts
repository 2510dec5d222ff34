import { expect, it } from "vitest";
import type { ChangeSetState } from "@/lib/domain/workflow";
import { actor } from "@/lib/testing/world";
import type { ChangeSetLine } from "../model";
import { sortChangeSets } from "./sorting";

const line = (id: number, author: string, state: ChangeSetState, more: Partial<ChangeSetLine> = {}) =>
  ({
    id,
    title: `Set ${id}`,
    state,
    author: { id: author, name: author },
    authorIsGone: false,
    contributors: [author],
    changedAt: new Date("2026-01-15"),
    scheduledFor: null,
    release: null,
    changes: 1,
    comments: 0,
    unfinished: 0,
    isOvertaken: false,
    returned: null,
    isStopped: false,
    ...more,
  }) satisfies ChangeSetLine;

const lines = [
  line(1, "ada", "draft"),
  line(2, "ada", "returned"),
  line(3, "ada", "conflicted"),
  line(4, "ada", "in-review"),
  line(5, "bo", "in-review"),
  line(6, "bo", "in-review", { contributors: ["bo", "ada"] }),
  line(7, "bo", "approved"),
  line(8, "ada", "scheduled", { scheduledFor: new Date("2026-02-02") }),
  line(9, "bo", "scheduled", { scheduledFor: new Date("2026-02-01") }),
  line(10, "cy", "draft", { authorIsGone: true }),
  line(11, "bo", "returned"),
];
const sorted = (role: "editor" | "reviewer", selfApproval = false) =>
  Object.fromEntries(
    Object.entries(sortChangeSets(lines, actor("ada", role), selfApproval)).map(([place, own]) => [
      place,
      own.map(({ id }) => id),
    ]),
  );

it("sorts what waits for a reviewer, who never reads what they wrote in", () => {
  expect(sorted("reviewer")).toEqual({
    returned: [2, 3],
    toReview: [5],
    toPublish: [7],
    drafts: [1],
    scheduled: [9, 8],
    left: [10],
    underWay: [4],
    elsewhere: [6, 11],
  });
});

it("offers an editor nothing to decide, and a team of one its own", () => {
  expect(sorted("editor")).toMatchObject({ toReview: [], toPublish: [], elsewhere: [5, 6, 7, 11] });
  expect(sorted("reviewer", true).toReview).toEqual([4, 5, 6]);
});
