import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { type AuditRow, detailText } from "../model";
import { FRAME, writeRows } from "./rows";

const row = (more: Partial<AuditRow> = {}): AuditRow => ({
  id: 7,
  at: new Date("2026-02-01T10:00:00Z"),
  actor: "ada",
  actorName: "Ada, Example",
  action: "sign-in",
  target: "person ada",
  targetName: 'Ada "B" Example',
  address: "198.51.100.7",
  changeSetId: null,
  releaseNumber: 3,
  detail: { by: "password", from: { role: "editor" } },
  ...more,
});
const file = (format: "csv" | "json", rows: AuditRow[][]) =>
  `${FRAME[format].begin}${rows.map((part, at) => writeRows(format, part, at === 0)).join("")}${FRAME[format].end}`;

it("writes both formats under the same names", () => {
  const [fromCsv = {}] = parse<object>(file("csv", [[row()]]), { columns: true, bom: true });
  const [fromJson] = JSON.parse(file("json", [[row()]]));
  expect(Object.keys(fromCsv)).toEqual(Object.keys(fromJson));
  expect(fromJson).toMatchObject({ id: 7, at: "2026-02-01T10:00:00.000Z", release: 3, changeSet: null });
  expect(fromCsv).toMatchObject({
    actorName: "Ada, Example",
    targetName: 'Ada "B" Example',
    changeSet: "",
    detail: '{"by":"password","from":{"role":"editor"}}',
  });
});

it("joins the pieces of a long log, and writes none as an empty list", () => {
  expect(JSON.parse(file("json", [[row(), row()], [row()]]))).toHaveLength(3);
  expect(JSON.parse(file("json", [[]]))).toEqual([]);
});

it.each([
  [{}, ""],
  [{ reason: "wrong-password", email: "a@example.org" }, "reason: wrong-password · email: a@example.org"],
  [{ from: { role: "editor", isAdmin: false } }, "from: {role: editor · isAdmin: false}"],
  [{ list: [1, "b"], none: null }, "list: 1, b"],
])("says %j as %s", (detail, text) => {
  expect(detailText(detail)).toBe(text);
});
