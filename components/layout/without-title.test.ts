import { expect, it } from "vitest";
import { withoutTitle } from "./without-title";

it("takes from a description what stands above it", () => {
  expect(withoutTitle("Ada leads. By a mile.", ["Ada leads"])).toBe("By a mile.");
  expect(withoutTitle("Ada leads: by a mile.", ["Ada leads", ""])).toBe("by a mile.");
  expect(withoutTitle("All of them. Ada leads. By a mile.", ["Page", "Ada leads"])).toBe(
    "All of them. By a mile.",
  );
  expect(withoutTitle("All of them. Ada leads", ["Ada leads"])).toBe("All of them.");
});

it("leaves what only mentions it", () => {
  expect(withoutTitle("What Ada leads is told.", ["Ada leads"])).toBe("What Ada leads is told.");
  expect(withoutTitle("Ada leadership", ["Ada leads"])).toBe("Ada leadership");
  expect(withoutTitle("Adages of old", ["Ada"])).toBe("Adages of old");
});
