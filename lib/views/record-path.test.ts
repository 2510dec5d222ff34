import { expect, it } from "vitest";
import { recordOfPath, wayToEdit } from "./record-path";

it.each([
  ["/leaders/ada-example", { noun: "leader", slug: "ada-example" }],
  ["/stances/ada-kites-does-2019?asOf=2020-01-01&release=3", { noun: "stance", slug: "ada-kites-does-2019" }],
  ["/sources/example.org-12345678#stances", { noun: "source", slug: "example.org-12345678" }],
  ["/leaders", null],
  ["/relations/ada/bo", null],
  ["/constructor/x", null],
  ["/issues/kites/history", null],
  ["", null],
])("reads the record of a page in %j", (path, record) => expect(recordOfPath(path)).toEqual(record));

it("leads to the choice of a change set", () => {
  expect(wayToEdit({ noun: "event", slug: "kite-decree" })).toBe("/editing/edit?noun=event&slug=kite-decree");
});
