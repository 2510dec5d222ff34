import { expect, it } from "vitest";
import { namesFrom } from "@/components/events/names";
import { linesOf } from "@/lib/changes/field-changes";
import { lineInWords } from "./field-words";

it("calls a citation by the title of its source, with the place in it, and keeps the slug of an unknown one", () => {
  const names = namesFrom(new Map(), new Map(), {
    source: new Map([["example.org-1a2b3c4d", { name: "Minutes of the council" }]]),
  });
  const lines = linesOf([
    { source: "example.org-1a2b3c4d", quote: "All kites, at once.", locator: null },
    { source: "example.org-00000000", quote: null, locator: "p. 3" },
  ]);
  expect(lines.map((line) => lineInWords("citations", line, names))).toEqual([
    "Minutes of the council · All kites, at once.",
    "example.org-00000000 · p. 3",
  ]);
});
