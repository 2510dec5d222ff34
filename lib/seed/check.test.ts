import { expect, it } from "vitest";
import { warnings } from "./check";
import type { Entry } from "./entries";

const office = (officeKind: unknown): Entry => ({
  noun: "term",
  slug: "ada-example-2018",
  content: { leader: "ada-example", office: "Mayor of Xanadu", officeKind, from: "2018", to: null },
  file: "leaders/ada-example.json",
  record: "term 1 (from 2018)",
  fieldNames: {},
  addresses: {},
});

it("says of which office the kind is not said", () => {
  expect(warnings([office("executive")])).toEqual([]);
  expect(warnings([office(undefined)])).toMatchObject([
    {
      record: "term 1 (from 2018)",
      field: "officeKind",
      reason: expect.stringContaining("head, ceremonial"),
    },
  ]);
});
