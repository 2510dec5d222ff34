import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Locked = { version?: string; integrity?: string; resolved?: string; inBundle?: boolean };
const read = (name: string) => JSON.parse(readFileSync(name, "utf8"));
const { packages } = read("package-lock.json") as { packages: Record<string, Locked> };

it("each package is one whose bytes are known, and none is had from elsewhere than the registry", () => {
  const others = Object.entries(packages).filter(([path]) => path !== "");
  expect(others.length).toBeGreaterThan(500);
  // What another package brings within itself is covered by that one's sum.
  expect(
    others.filter(([, { integrity, inBundle }]) => !inBundle && !/^sha512-/.test(integrity ?? "")),
  ).toEqual([]);
  const elsewhere = others.filter(([, { resolved = "" }]) => /^(git|file|http:|.*github)/.test(resolved));
  expect(elsewhere).toEqual([]);
});

it("each package that is asked for is asked for in one version", () => {
  const { dependencies, devDependencies } = read("package.json");
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});
