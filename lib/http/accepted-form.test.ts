import { expect, it } from "vitest";
import { acceptedForm, isNegotiated } from "./accepted-form.mjs";

it.each([
  [undefined, "json"],
  ["", "json"],
  ["*/*", "json"],
  ["application/json", "json"],
  ["text/csv", "csv"],
  ["text/*", "csv"],
  ["text/csv;q=0.5, application/json;q=0.4", "csv"],
  ["text/csv;q=0.5, */*", "json"],
  ["image/png", "json"],
  ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "json"],
  ["nonsense;;;=,", "json"],
])("%s is given as %s", (accept, form) => {
  expect(acceptedForm(accept)).toBe(form);
});

it("asks for a form where the path names none", () => {
  expect(isNegotiated("/api/v1/stances")).toBe(true);
  expect(isNegotiated("/api/v1/releases/1/changes")).toBe(true);
  expect(isNegotiated("/api/v1/stances.csv")).toBe(false);
  expect(isNegotiated("/figures/map.csv")).toBe(false);
});
