import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld } from "@/lib/testing/world";
import { problem } from "./_schemas/problem";
import { GET, HEAD, OPTIONS } from "./leaders/route";
import { fileRoutesOf } from "./testing";

const test = testDatabase();
beforeAll(async () => {
  await buildWorld(test.db);
});
afterEach(() => vi.unstubAllEnvs());

const from = (address: string, query = "", headers: Record<string, string> = {}) =>
  new Request(`http://localhost/api/v1/leaders${query}`, {
    headers: { "x-forwarded-for": address, ...headers },
  });
const limits = ({ headers }: Response) => [headers.get("ratelimit-policy"), headers.get("ratelimit")];

it("counts by address, says what is left, and then says when to go on", async () => {
  vi.stubEnv("API_RATE_LIMIT", "3/60");
  expect(limits(await GET(from("192.0.2.1")))).toEqual(['"reading";q=3;w=60', '"reading";r=2;t=60']);
  await HEAD(from("192.0.2.1"));
  expect((await OPTIONS(from("192.0.2.1"))).status, "is not counted").toBe(204);
  expect((await GET(from("192.0.2.1", "?nonsense=1"))).status, "is counted").toBe(400);
  const refused = await GET(from("192.0.2.1"));
  expect(refused.status).toBe(429);
  expect(limits(refused)).toEqual(['"reading";q=3;w=60', expect.stringMatching(/^"reading";r=0;t=\d+$/)]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.headers.get("cache-control")).toBe("no-store");
  expect(refused.headers.get("access-control-expose-headers")).toContain("retry-after");
  expect(problem.parse(await refused.json())).toMatchObject({
    status: 429,
    type: "/methods#too-many-requests",
  });
  expect((await GET(from("192.0.2.2"))).status, "somebody else").toBe(200);
});

it("counts a file of a table once", async () => {
  vi.stubEnv("API_RATE_LIMIT", "7/60");
  const { GET: file } = await fileRoutesOf("leaders", "csv");
  const { GET: described } = await fileRoutesOf("leaders", "csv-metadata.json");
  const left = async (answer: Promise<Response>) => (await answer).headers.get("ratelimit");
  expect(await left(file(from("192.0.2.6")))).toContain("r=6;");
  expect(await left(described(from("192.0.2.6")))).toContain("r=5;");
});

it("counts what is known already as a tenth", async () => {
  vi.stubEnv("API_RATE_LIMIT", "4/60");
  const first = await GET(from("192.0.2.3"));
  const known = { "if-none-match": first.headers.get("etag") ?? "" };
  for (let at = 0; at < 10; at++) expect((await GET(from("192.0.2.3", "", known))).status).toBe(304);
  const again = await GET(from("192.0.2.3"));
  expect([again.status, again.headers.get("ratelimit")]).toEqual([200, '"reading";r=1;t=60']);
});

it("tells caches that answer unasked nothing of who asked", async () => {
  vi.stubEnv("API_RATE_LIMIT", "5/60");
  const kept = await GET(from("192.0.2.4", "?asOf=2020-01-01&release=1"));
  expect(kept.headers.get("cache-control")).toBe("public, max-age=3600, s-maxage=1");
  expect(limits(kept)).toEqual([null, null]);
  expect((await GET(from("192.0.2.4"))).headers.get("ratelimit"), "it counts").toContain("r=3;");
});

it("counts a network of IPv6 as one, nothing that the program asks itself, and nothing where it is off", async () => {
  vi.stubEnv("API_RATE_LIMIT", "1/60");
  expect((await GET(from("2001:db8:1:2::1"))).status).toBe(200);
  expect((await GET(from("2001:db8:1:2:ffff::9"))).status).toBe(429);
  const itself = () => GET(new Request("http://localhost/api/v1/leaders"));
  expect([(await itself()).status, (await itself()).status]).toEqual([200, 200]);
  vi.stubEnv("API_RATE_LIMIT", "off");
  expect(limits(await GET(from("2001:db8:1:2::1")))).toEqual([null, null]);
});

it("writes nothing to the database", async () => {
  vi.stubEnv("API_RATE_LIMIT", "6/60");
  const before = await test.db.rateLimit.count();
  await GET(from("192.0.2.5"));
  expect(await test.db.rateLimit.count()).toBe(before);
});
