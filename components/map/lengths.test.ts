import { expect, it } from "vitest";
import { measureOf } from "@/lib/domain/measures/registry";
import { lengthText, plainUnitText, unitText } from "./lengths";

const by = (id: "city-block" | "cohen-linear") => ({ way: "scaling", measure: measureOf(id) }) as const;

it("writes a length in the unit of the measure, and says which that is", () => {
  expect([lengthText(by("city-block"), 0.12), lengthText(by("city-block"), -0.12)]).toEqual(["12%", "−12%"]);
  expect([lengthText(by("cohen-linear"), 1.11), lengthText(by("cohen-linear"), -0.2)]).toEqual([
    "1.11",
    "−0.20",
  ]);
  expect(unitText(by("city-block"))).toBe("in the unit of the measure, which runs from 0% to 100%");
  expect(unitText(by("cohen-linear"))).toBe("in the unit of the measure, which runs from −1 to 1");
  expect(plainUnitText(by("city-block"))).toBe("in the unit of the measure, which runs from 0 to 1");
});

it("writes it in steps by principal components, whatever the measure is", () => {
  const components = { way: "components", measure: measureOf("city-block") } as const;
  expect(lengthText(components, 0.5)).toBe("0.50");
  expect(unitText(components)).toBe("in steps of the scale, on average over the issues");
});
