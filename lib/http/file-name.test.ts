import { expect, it } from "vitest";
import { disposition, fileName } from "./file-name";

it("says what, as of when, which release", () => {
  const facts = { what: ["says-and-does", "ada-example"], days: ["2026-07-20"], release: 41, ending: "csv" };
  expect(fileName(facts)).toBe("standpoint-says-and-does-ada-example-2026-07-20-release-41.csv");
  expect(fileName({ ...facts, days: ["2026-07-20", "2020-01-01", "2026-07-20"] })).toBe(
    "standpoint-says-and-does-ada-example-2020-01-01-to-2026-07-20-release-41.csv",
  );
});

it("is plain whatever it is about, and never too long", () => {
  const name = fileName({
    what: ['Ä "b"\r\n/../c', "é".repeat(300)],
    days: [],
    release: null,
    ending: "pptx",
  });
  expect(name).toMatch(/^standpoint-a-b-c-e+\.pptx$/);
  expect(name.length).toBeLessThan(140);
  expect(disposition(name, "attachment")["content-disposition"]).toBe(`attachment; filename="${name}"`);
});
