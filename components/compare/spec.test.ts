import { describe, expect, it } from "vitest";
import { linkFrom } from "@/lib/views/moment";
import { parseView } from "@/lib/views/parameter";
import { compareAddress, compareSpec, hiddenFields } from "./spec";

const link = linkFrom({ given: { asOf: "2020-06-01", release: null }, former: "strict" });

function viewOf(search: Record<string, string>) {
  const parsed = parseView(compareSpec, search);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.code);
  return parsed.view;
}

describe("the address of a comparison", () => {
  it("keeps the view and the moment, and drops what depended on the selection", () => {
    const view = viewOf({
      leaders: "ada-example@2018-01-01,ada-example",
      weights: "who:2",
      explain: "x~y",
      page: "2",
    });
    expect(compareAddress(link, view)()).toBe(
      "/compare?asOf=2020-06-01&former=strict&leaders=ada-example@2018-01-01,ada-example&weights=who:2",
    );
    expect(compareAddress(link, view)({ explain: "a~b", order: "issue", weights: {} }, "#explain")).toBe(
      "/compare?asOf=2020-06-01&explain=a~b&former=strict&leaders=ada-example@2018-01-01,ada-example&order=issue#explain",
    );
  });

  it("gives a form all but its own fields", () => {
    const view = viewOf({ leaders: "ada-example,ben-example", order: "issue" });
    expect(hiddenFields(compareAddress(link, view)(), "order")).toEqual([
      ["asOf", "2020-06-01"],
      ["former", "strict"],
      ["leaders", "ada-example,ben-example"],
    ]);
  });

  it("refuses a pair that is not one", () => {
    expect(parseView(compareSpec, { explain: "ada" })).toMatchObject({
      ok: false,
      problems: [{ parameter: "explain", code: "unknown-choice" }],
    });
  });
});
