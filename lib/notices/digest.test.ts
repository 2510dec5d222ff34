import { expect, it } from "vitest";
import { digestOf } from "./digest";
import type { Notice } from "./model";

const notice = (more: Partial<Notice>): Notice => ({
  id: 1,
  kind: "submitted",
  detail: { title: "Kites, set right", by: "Ada Example", note: null, release: null },
  changeSetId: 3,
  reportId: null,
  at: "2026-02-01T12:00:00Z",
  isRead: false,
  ...more,
});

it("says one thing in its subject, and several by their number", () => {
  expect(digestOf("Bo Sample", [notice({})], "https://standpoint.example").subject).toBe(
    "“Kites, set right” was submitted by Ada Example and waits for a review.",
  );
  expect(digestOf("Bo Sample", [notice({}), notice({})], "").subject).toBe("2 notices from Standpoint");
});

it("names each with its address and what was said", () => {
  const note = "The source says otherwise.";
  const returned = notice({ kind: "returned", detail: { ...notice({}).detail, note } });
  const overdue = notice({ kind: "reportOverdue", changeSetId: null, reportId: 7 });
  expect(digestOf("Bo Sample", [returned, overdue], "https://standpoint.example").text).toBe(
    `Bo Sample,

“Kites, set right” was returned by Ada Example.
“The source says otherwise.”
https://standpoint.example/editing/3

Report 7 was to be answered by Kites, set right and is overdue.
https://standpoint.example/editing/reports/7

You get this because your account asks for notices by e-mail. You can switch that off at https://standpoint.example/account
`,
  );
});
