import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { authSecret } from "./auth-secret.mjs";

afterEach(() => vi.unstubAllEnvs());

it("looks at no folder where AUTH_SECRET says it", () => {
  vi.stubEnv("AUTH_SECRET", "a secret that only this test knows of all");
  const home = vi.fn();
  expect(authSecret(home)).toBe("a secret that only this test knows of all");
  expect(home).not.toHaveBeenCalled();
});

it("keeps the one that it made", () => {
  vi.stubEnv("AUTH_SECRET", "");
  const folder = mkdtempSync(join(tmpdir(), "standpoint-secret-"));
  const made = authSecret(() => folder);
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(authSecret(() => folder)).toBe(made);
  rmSync(folder, { recursive: true });
});
