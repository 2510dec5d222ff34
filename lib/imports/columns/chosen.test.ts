import { expect, it } from "vitest";
import type { TableMap } from "../model";
import { chosenTables } from "./chosen";

const terms: TableMap = {
  name: "",
  noun: "term",
  columns: [
    { heading: "leader", field: "leader" },
    { heading: "cargo", field: null },
  ],
};

it("takes each column for what was chosen, an empty choice for nothing", () => {
  expect(chosenTables([terms], [{ noun: "term", columns: [undefined, "office"] }])[0]?.columns).toEqual([
    { heading: "leader", field: null },
    { heading: "cargo", field: "office" },
  ]);
});

it("knows the columns of another noun by their headings, whatever was chosen of the one before", () => {
  const [table] = chosenTables([terms], [{ noun: "stance", columns: ["office", "from"] }]);
  expect(table).toEqual({
    name: "",
    noun: "stance",
    columns: [
      { heading: "leader", field: "leader" },
      { heading: "cargo", field: null },
    ],
  });
});

it("keeps the headings of the file, whatever is sent", () => {
  expect(chosenTables([terms], [])[0]).toEqual({
    name: "",
    noun: null,
    columns: [
      { heading: "leader", field: null },
      { heading: "cargo", field: null },
    ],
  });
});
