import { expect, it } from "vitest";
import type { FileProblem } from "./file";
import { readProblems, writeProblems } from "./told-problems";

it("carries problems to a page and back, and nothing else", () => {
  const problems: FileProblem[] = [
    { step: 3, field: "view", code: "not-pinned" },
    { step: null, field: "", code: "json" },
    { step: 1, field: "highlight.rows.2", code: "text" },
  ];
  expect(readProblems(writeProblems(problems))).toEqual(problems);
  expect(readProblems("1.<b>.view,2.nothing.view,x,3.json.<i>,")).toEqual([]);
});
