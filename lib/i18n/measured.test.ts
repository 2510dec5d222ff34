import { expect, it } from "vitest";
import { formatMeasured } from "./measured";

it("writes shares as percentages, and numbers on other scales as what they are", () => {
  expect(formatMeasured(0.6449, [0, 1])).toBe("64%");
  expect(formatMeasured(0.1, [-1, 1])).toBe("0.10");
  expect(formatMeasured(-0.204, [-1, 1])).toBe("−0.20");
  expect(formatMeasured(-0.001, [-1, 1])).toBe("0.00");
  expect(formatMeasured(-1, [-1, 1])).toBe("−1.00");
});
