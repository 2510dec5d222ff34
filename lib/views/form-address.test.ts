import { expect, it } from "vitest";
import { formAddress, sentByForm, withWeightFields } from "./form-address";
import { parseView, writeView } from "./parameter";
import { weights } from "./parameters";

it("reads weights that a form sent one by one", () => {
  const search = withWeightFields({
    leaders: "ada",
    "weight.who": "2",
    "weight.brics": "1",
    "weight.trade": "0.5",
  });
  expect(search).toEqual({ leaders: "ada", weights: ["who:2", "trade:0.5"] });
  const parsed = parseView({ weights }, search);
  expect(parsed).toMatchObject({ ok: true, view: { weights: { who: 2, trade: 0.5 } } });
});

it("leaves a query without them as it is, and what is wrong in one to be refused by name", () => {
  expect(withWeightFields({ weights: "who:2", order: "" })).toEqual({ weights: "who:2", order: "" });
  expect(parseView({ weights }, withWeightFields({ "weight.who": "much" }))).toMatchObject({
    ok: false,
    problems: [{ parameter: "weights", code: "bad-weight" }],
  });
});

it("tells what a form sent from an address", () => {
  expect(sentByForm({ leaders: "ada,ben", weights: "who:2" })).toBe(false);
  for (const sent of [{ order: "" }, { issues: ["a", "b"] }, { "weight.who": "1" }])
    expect(sentByForm(sent)).toBe(true);
});

it("writes the address as the page itself would", () => {
  const address = formAddress("/compare", [
    ["leaders", "ada@2018-01-01,ben"],
    ["order", ""],
    ["issues", "who"],
    ["issues", "brics"],
    ["weight.who", "2.0"],
    ["weight.brics", "0.5"],
    ["weight.trade", "1"],
  ]);
  expect(address).toBe("/compare?issues=who,brics&leaders=ada@2018-01-01,ben&weights=brics:0.5,who:2");
  expect(address).toContain(writeView({ weights }, { weights: { who: 2, brics: 0.5, trade: 1 } }).slice(1));
  expect(formAddress("/compare", [["order", ""]])).toBe("/compare");
});
