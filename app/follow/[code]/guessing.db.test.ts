import { beforeAll, expect, test } from "vitest";
import { ask } from "@/app/_testing/ask";
import { testDatabase } from "@/lib/db/testing";
import { limitedAddress } from "@/lib/rate-limits/limits";
import { MISSES } from "@/lib/rate-limits/misses";
import { randomLetters } from "@/lib/stored-briefings/slug";
import { CODE_LENGTH } from "@/lib/talks/model";
import { startTalk } from "@/lib/talks/mutations";
import { talkHub } from "@/lib/talks/talk-hub";
import { buildWorld, expectDone } from "@/lib/testing/world";

const database = testDatabase();
const GUESSER = "2001:db8:1:2:aaaa::1";
const OTHER = "198.51.100.7";
// A page draws every step of a briefing.
const SLOW = { timeout: 120_000 };
let code: string;

async function talk(): Promise<string> {
  const source = { kind: "bundled", slug: "who-and-paris-agreement" } as const;
  const asked = { source, by: { kind: "public" } as const, actor: null, address: null, now: new Date() };
  return expectDone(await startTalk(database.db, asked)).code;
}

const from = (address: string) => ({ headers: { "x-forwarded-for": address } });
const page = async (which: string, address: string) => (await ask(`/follow/${which}`, from(address))).status;
const position = async (which: string, address: string) =>
  (await ask(`/follow/${which}/position`, from(address))).status;

beforeAll(async () => {
  await buildWorld(database.db);
  code = await talk();
});

test(
  "codes are tried so often from one address, by page or position, and then no code tells anything there",
  SLOW,
  async () => {
    expect(await position(code, GUESSER)).toBe(200);
    const leave = talkHub().follow(code, () => undefined);
    await expect.poll(() => talkHub().known(code)).not.toBeNull();
    const statuses: number[] = [];
    for (let at = 0; at < MISSES.points; at++)
      statuses.push(await (at % 2 ? page : position)(randomLetters(CODE_LENGTH), GUESSER));
    expect(new Set(statuses)).toEqual(new Set([404]));
    // The whole network of an IPv6 address is one.
    const beside = "2001:db8:1:2:bbbb::2";
    expect(limitedAddress(beside)).toBe(limitedAddress(GUESSER));
    const fresh = await talk();
    for (const way of [`/follow/${fresh}`, `/follow/${fresh}/position`]) {
      const wait = Number((await ask(way, from(GUESSER))).headers.get("retry-after"));
      expect(wait, way).toBeGreaterThan(0);
      expect(wait, way).toBeLessThanOrEqual(MISSES.seconds);
    }
    for (const address of [GUESSER, beside]) {
      expect([await page(fresh, address), await page(randomLetters(CODE_LENGTH), address)]).toEqual([
        429, 429,
      ]);
      expect(await position(fresh, address)).toBe(429);
    }
    expect(await position(code, GUESSER), "whoever follows already goes on").toBe(200);
    leave();
    expect([await page(fresh, OTHER), await position(fresh, OTHER)], "from elsewhere").toEqual([200, 200]);
  },
);
