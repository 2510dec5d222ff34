import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { problem } from "@/app/api/v1/_schemas/problem";
import { GET as briefing } from "@/app/briefings/[file]/route";
import { GET as dataSet } from "@/app/data/[file]/route";
import { GET as embed } from "@/app/embed/[figure]/route";
import { GET as figures } from "@/app/figures/[file]/route";
import { POST as mcp } from "@/app/mcp/route";
import { GET as share } from "@/app/share/[figure]/route";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld } from "@/lib/testing/world";

// What is public beside the interface counts against the same limit, by what it takes to make.

const database = testDatabase();
beforeAll(async () => {
  await buildWorld(database.db);
});
afterEach(() => vi.unstubAllEnvs());

type Ask = (address: string) => Promise<Response>;
const asked = (path: string, from: string) =>
  new Request(`http://localhost${path}`, { headers: { "x-forwarded-for": from } });
const figure =
  (file: string): Ask =>
  (from) =>
    figures(asked(`/figures/${file}`, from), { params: Promise.resolve({ file }) });

const FACES: [string, number, Ask][] = [
  ["a figure as CSV", 1, figure("similarity.csv")],
  ["the description of that", 1, figure("similarity.csv-metadata.json")],
  ["a figure as PNG", 5, figure("similarity.png")],
  ["a figure as a workbook", 5, figure("similarity.xlsx")],
  ["a figure as a slide", 5, figure("similarity.pptx")],
  [
    "the picture of a link",
    5,
    (from) => share(asked("/share/similarity", from), { params: Promise.resolve({ figure: "similarity" }) }),
  ],
  [
    "an embedded figure",
    1,
    (from) => embed(asked("/embed/similarity", from), { params: Promise.resolve({ figure: "similarity" }) }),
  ],
  [
    "the whole data set",
    20,
    (from) => {
      const file = "standpoint-release-1.json";
      return dataSet(asked(`/data/${file}`, from), { params: Promise.resolve({ file }) });
    },
  ],
  [
    "a briefing as a file",
    20,
    (from) => {
      const file = "no-such-briefing.pptx";
      return briefing(asked(`/briefings/${file}`, from), { params: Promise.resolve({ file }) });
    },
  ],
];

describe.each(FACES)("%s", (name, cost, ask) => {
  it(`counts as ${cost}, says what is left, and then says when to go on`, async () => {
    vi.stubEnv("API_RATE_LIMIT", `${cost + 4}/60`);
    const nth = 10 + FACES.findIndex(([one]) => one === name);
    const from = `192.0.2.${nth}`;
    const first = await ask(from);
    expect(first.headers.get("ratelimit-policy")).toBe(`"reading";q=${cost + 4};w=60`);
    expect(first.headers.get("ratelimit")).toMatch(/^"reading";r=4;t=\d+$/);
    await first.body?.cancel();
    vi.stubEnv("API_RATE_LIMIT", `${cost}/60`);
    const again = await ask(from);
    await again.body?.cancel();
    expect(again.status).not.toBe(429);
    const refused = await ask(from);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("ratelimit")).toContain("r=0;");
    if (name === "an embedded figure") {
      expect(refused.headers.get("content-type")).toContain("text/html");
      expect(await refused.text()).toContain("More was asked than one address may ask");
    } else expect(problem.parse(await refused.json())).toMatchObject({ type: "/methods#too-many-requests" });
    const other = await ask(`198.51.100.${nth}`);
    await other.body?.cancel();
    expect(other.status, "somebody else").not.toBe(429);
  });
});

it("what counts as more than there is altogether is had once", async () => {
  vi.stubEnv("API_RATE_LIMIT", "2/60");
  const png = figure("map.png");
  expect([(await png("192.0.2.90")).status, (await png("192.0.2.90")).status]).toEqual([200, 429]);
});

describe("a message of an assistant", () => {
  const call = (id: number) => ({
    jsonrpc: "2.0",
    id,
    method: "tools/call",
    params: { name: "list_leaders", arguments: {} },
  });
  const send = (body: object, from: string) =>
    mcp(
      new Request("http://localhost/mcp", {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
          "x-forwarded-for": from,
        },
        body: JSON.stringify(body),
      }),
    );

  it("is counted, and what is too much is refused as the protocol has it", async () => {
    vi.stubEnv("API_RATE_LIMIT", "2/60");
    const first = await send(call(1), "192.0.2.50");
    expect([first.status, first.headers.get("ratelimit")]).toEqual([200, '"reading";r=1;t=60']);
    expect(await first.text()).toContain("ada-example");
    const refused = await send(call(2), "192.0.2.50");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
    expect(await refused.json()).toMatchObject({
      jsonrpc: "2.0",
      id: null,
      error: { code: -32000, data: { status: 429, type: "/methods#too-many-requests" } },
    });
  });

  it("counts each tool that it calls", async () => {
    vi.stubEnv("API_RATE_LIMIT", "4/60");
    const answer = await send([1, 2, 3, 4, 5].map(call), "192.0.2.51");
    const text = await answer.text();
    expect(text.match(/ada-example/g)?.length ?? 0).toBeGreaterThan(0);
    expect(text.match(/"isError":true/g), "one for the message, three for tools").toHaveLength(2);
    expect(text).toContain("too-many-requests");
  });
});
