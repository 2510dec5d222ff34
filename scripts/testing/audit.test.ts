import { expect, it } from "vitest";
import { readAudit } from "./audit.mjs";

const metadata = { vulnerabilities: { high: 1 } };
const weak = (name: string, severity: string) => ({ [name]: { name, severity, range: "<2.0.0" } });

it("is clean where nothing grave is known", () => {
  expect(readAudit(JSON.stringify({ vulnerabilities: {}, metadata }))).toEqual({ kind: "clean" });
  expect(readAudit(JSON.stringify({ vulnerabilities: weak("left", "moderate"), metadata }))).toEqual({
    kind: "clean",
  });
});

it("names each package with a grave weakness", () => {
  const vulnerabilities = { ...weak("left", "high"), ...weak("right", "critical"), ...weak("up", "low") };
  expect(readAudit(`${JSON.stringify({ vulnerabilities, metadata })}\nnpm notice`)).toEqual({
    kind: "weak",
    packages: ["left <2.0.0 (high)", "right <2.0.0 (critical)"],
  });
});

it.each([
  [{ statusCode: 405, body: "", error: { summary: "", detail: "" } }, "the registry answers 405"],
  [
    { error: { code: "ENOTFOUND", summary: "request to the registry failed\nmore" } },
    "request to the registry failed",
  ],
  [{ message: "This command requires an existing lockfile." }, "This command requires an existing lockfile."],
  [{}, "the registry gave no list of weaknesses"],
])("is skipped, and says why, for %j", (report, why) => {
  expect(readAudit(JSON.stringify(report))).toEqual({ kind: "skipped", why });
});

it("is skipped where npm says nothing that can be read", () => {
  for (const output of ["", "npm error", "{", "not { json }"])
    expect(readAudit(output)).toEqual({ kind: "skipped", why: "npm gave no report" });
});
