import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { administer } from "../testing/server.mjs";
import { keptPostgres } from "./kept-postgres.mjs";
import { isAlive } from "./processes.mjs";

it("starts PostgreSQL again at its address where it was killed, says so, and not where it was told to stop", async () => {
  const home = mkdtempSync(join(tmpdir(), "standpoint-kept-"));
  chmodSync(home, 0o755);
  const said: string[] = [];
  const server = await keptPostgres({ home, log: (line) => said.push(line) });
  try {
    const asked = () =>
      administer(server.url("postgres"), "SELECT 1").then(
        () => "there",
        () => "away",
      );
    said.length = 0;
    process.kill(server.pid, "SIGKILL");
    await expect.poll(() => said.at(-1), { timeout: 60_000 }).toBe("PostgreSQL is there again.");
    expect(said[0]).toMatch(/^PostgreSQL ended by itself.*It is started again\.$/);
    expect(await asked()).toBe("there");
    await server.stop();
    expect(await asked()).toBe("away");
    // Longer than a look takes to come.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await asked()).toBe("away");
    expect(isAlive(server.pid)).toBe(false);
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}, 120_000);
