import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FAULTS, tryOnce } from "./faults";
import { whyNoLoopDisk } from "./loop-disk";
import { OWN_MOUNTS, withOwnMounts } from "./own-mounts.mjs";
import { Place } from "./place";
import { seeded } from "./random";

// A sample of `npm run test:full`, at moments that are the same each time, as far as time can be.
const SEED = 20_260_201;
const random = seeded(SEED);
let place: Place;

describe("nothing is lost", () => {
  beforeAll(async () => {
    place = await Place.make();
  }, 120_000);
  afterAll(() => place?.end());

  const usual = FAULTS.filter(({ fault }) => !fault.needs);
  test.each(usual.map(({ fault }) => [fault.name, fault] as const))(
    "%s",
    async (_name, fault) => {
      expect((await tryOnce(place, fault, random())).lost).toEqual([]);
    },
    120_000,
  );
});

// In a process that sees mounts of its own.
describe("nothing is lost on a disk of its own", () => {
  const mounts = withOwnMounts();
  for (const { fault } of FAULTS) {
    if (!fault.needs) continue;
    const why = "why" in mounts ? mounts.why : fault.needs === "loop devices" ? whyNoLoopDisk() : null;
    test.skipIf(why)(why ? `${fault.name} (skipped: ${why})` : fault.name, { timeout: 180_000 }, () => {
      const node = [
        process.execPath,
        "--import",
        "tsx",
        "scripts/test-full.ts",
        String(SEED),
        fault.name,
        "1",
      ];
      const [program = "", ...args] = [...("command" in mounts ? mounts.command : []), ...node];
      const env = { ...process.env, [OWN_MOUNTS]: "yes" };
      const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", env });
      expect(stderr).not.toContain("Lost:");
      expect(stdout).toContain(`| ${fault.name} | 1 | 0 |`);
      expect(status).toBe(0);
    });
  }
});
