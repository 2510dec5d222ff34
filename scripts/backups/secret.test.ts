import { afterEach, expect, it, vi } from "vitest";
import { markOf } from "../launcher/secret-mark.mjs";
import { settleSecret } from "./secret.mjs";

const SECRET = "a secret that only this test knows of all";
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** What is said of a backup where AUTH_SECRET is set, and no folder could be made to keep a secret in. */
async function said(secretMark: string): Promise<string> {
  vi.stubEnv("AUTH_SECRET", SECRET);
  vi.stubEnv("STANDPOINT_DATA", "/dev/null/nowhere");
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await settleSecret({ secret: async () => null, manifest: { secretMark } } as never);
  return written.mock.calls.map(([line]) => line).join("");
}

it("has nothing to say where AUTH_SECRET is the one", async () => {
  expect(await said(markOf(SECRET))).toBe("");
});

it("names AUTH_SECRET where it is another one", async () => {
  expect(await said(markOf(`${SECRET}!`))).toMatch(
    /^The accounts were made under another secret: put it into AUTH_SECRET, /,
  );
});
