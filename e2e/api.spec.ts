import { type APIRequestContext, expect, test } from "@playwright/test";
import type { z } from "zod";
import * as answers from "./support/answers";
import { COUNTS, dayFromToday, ISSUES } from "./support/record";

async function ask<T extends z.ZodType>(
  request: APIRequestContext,
  shape: T,
  path: string,
): Promise<z.infer<T>> {
  const answer = await request.get(`/api/v1/${path}`);
  expect(answer.status(), path).toBe(200);
  expect(answer.headers()["content-type"]).toContain("application/json");
  return shape.parse(await answer.json());
}

test("each list has the promised shape, and is whole", async ({ request }) => {
  const { leaders } = await ask(request, answers.leadersAnswer, "leaders");
  const { issues } = await ask(request, answers.issuesAnswer, "issues");
  const { events } = await ask(request, answers.eventsAnswer, "events");
  const { sources } = await ask(request, answers.sourcesAnswer, "sources");
  const { releases } = await ask(request, answers.releasesAnswer, "releases");
  expect(leaders).toHaveLength(COUNTS.leaders);
  expect(issues.map(({ slug }) => slug)).toEqual(ISSUES.map(({ slug }) => slug));
  expect(events).toHaveLength(COUNTS.events);
  expect(sources).toHaveLength(COUNTS.sources);
  expect(new Set(sources.map(({ url }) => url)).size).toBe(COUNTS.sources);
  expect(releases.map(({ number }) => number)).toEqual([1]);
});

test("stances in force on a day, for the leaders and issues asked for", async ({ request }) => {
  const all = await ask(request, answers.stancesAnswer, "stances");
  expect(all.release).toBe(1);
  expect(all.asOf).toBe(dayFromToday(0));
  const keys = all.stances.map(({ leader, issue, lane }) => `${leader} ${issue} ${lane}`);
  expect(new Set(keys).size).toBe(keys.length);
  const some = await ask(
    request,
    answers.stancesAnswer,
    "stances?leaders=javier-milei,donald-trump&issues=who,climate-policy&asOf=2026-06-30",
  );
  expect(some.asOf).toBe("2026-06-30");
  expect(new Set(some.stances.map(({ leader }) => leader))).toEqual(
    new Set(["donald-trump", "javier-milei"]),
  );
  expect(new Set(some.stances.map(({ issue }) => issue))).toEqual(new Set(["who", "climate-policy"]));
  expect(some.stances).toHaveLength(8);
  const month = some.stances.find(
    (s) => s.leader === "javier-milei" && s.issue === "climate-policy" && s.lane === "says",
  );
  expect(month?.from).toBe("2021-08");
  for (const { position, state } of all.stances) expect(position === null).toBe(state !== null);
});

test("agreement is symmetric, weighted, and read in the lane asked for", async ({ request }) => {
  const pair = async (query: string) => {
    const { pairs } = await ask(request, answers.agreementAnswer, `agreement?leaders=${query}`);
    expect(pairs).toHaveLength(1);
    return pairs[0] as (typeof pairs)[number];
  };
  const plain = await pair("donald-trump,javier-milei");
  expect(plain.value).toBeCloseTo(7 / 9, 12);
  expect((await pair("javier-milei,donald-trump")).value).toBe(plain.value);
  expect((await pair("donald-trump,javier-milei&weights=who:1,trade:1")).value).toBe(plain.value);
  const doubled = ISSUES.map(({ slug }) => `${slug}:2`).join(",");
  expect((await pair(`donald-trump,javier-milei&weights=${doubled}`)).value).toBeCloseTo(7 / 9, 12);
  const without = await pair("donald-trump,javier-milei&weights=trade:0");
  expect(without.coverage).toEqual({ shared: 8, of: 8 });
  expect(without.value).toBeCloseTo(1 - 4 / 32, 12);
  for (const lane of ["says", "does"] as const) {
    const read = await pair(`donald-trump,javier-milei&lane=${lane}`);
    for (const { a, b } of read.cells)
      for (const { position, lane: used } of [a, b]) if (position !== null) expect(used).toBe(lane);
  }
});

test("what is too little is refused with a reason, the range standing", async ({ request }) => {
  const { pairs } = await ask(
    request,
    answers.agreementAnswer,
    "agreement?leaders=donald-trump,elizabeth-warren,javier-milei",
  );
  expect(pairs).toHaveLength(3);
  const refused = pairs.filter(({ value }) => value === null);
  expect(refused).toHaveLength(2);
  for (const { reason, range, coverage } of refused) {
    expect(reason).toBe("too-few-shared");
    expect(coverage).toEqual({ shared: 1, of: 9 });
    expect(range[0]).toBeLessThan(range[1]);
  }
  for (const { value, reason } of pairs.filter((pair) => pair.value !== null)) {
    expect(value).not.toBeNull();
    expect(reason).toBeNull();
  }
});

test("the numbers are those of the page", async ({ page, request }) => {
  const leaders = "giorgia-meloni,viktor-orban,emmanuel-macron,joe-biden";
  const { pairs } = await ask(
    request,
    answers.agreementAnswer,
    `agreement?leaders=${leaders}&asOf=2024-06-01`,
  );
  await page.goto(`/compare?leaders=${leaders}&asOf=2024-06-01`);
  const near = page.getByRole("region", { name: "How near they are" });
  expect(pairs.filter(({ value }) => value !== null).length).toBeGreaterThan(0);
  for (const { value, coverage } of pairs) {
    const shared = value === null && coverage.shared === 1 ? "one" : coverage.shared;
    await expect(near).toContainText(`${shared} of ${coverage.of} issues`);
    if (value !== null) await expect(near).toContainText(`${Math.round(value * 100)}%`);
  }
});

for (const { path, parameter } of [
  { path: "stances?leaders=nobody", parameter: "leaders" },
  { path: "stances?issues=nothing", parameter: "issues" },
  { path: "stances?asOf=2021-02-29", parameter: "asOf" },
  { path: `stances?asOf=${dayFromToday(2)}`, parameter: "asOf" },
  { path: "stances?asOf=2018-01-01&asOf=2019-01-01", parameter: "asOf" },
  { path: "stances?release=0", parameter: "release" },
  { path: "stances?release=999", parameter: "release" },
  { path: "stances?former=maybe", parameter: "former" },
  { path: "stances?colour=red", parameter: "colour" },
  { path: "agreement?leaders=donald-trump", parameter: "leaders" },
  { path: "agreement?leaders=donald-trump,javier-milei&weights=who:-1", parameter: "weights" },
  { path: "agreement?leaders=donald-trump,javier-milei&weights=nothing:2", parameter: "weights" },
  { path: "agreement?leaders=donald-trump,javier-milei&lane=thinks", parameter: "lane" },
]) {
  test(`400 names the parameter and the reason: ${path.replace(dayFromToday(2), "in-two-days")}`, async ({
    request,
  }) => {
    const answer = await request.get(`/api/v1/${path}`);
    expect(answer.status()).toBe(400);
    expect(answer.headers()["content-type"]).toContain("json");
    const body = answers.problemAnswer.parse(await answer.json());
    expect(body.status).toBe(400);
    expect(body.parameters?.map(({ name }) => name)).toEqual([parameter]);
    // What was given, or the part of it that is wrong, is repeated as it was given, cut where it is long.
    const given = new URL(answer.url()).searchParams.getAll(parameter).join(",");
    const value = body.parameters?.[0]?.value ?? "(none)";
    expect(given.startsWith(value.replace(/…$/, "")), `${value} of ${given}`).toBe(true);
  });
}

test("an unknown path is 404 in JSON, another method 405", async ({ request }) => {
  for (const path of ["/api/v1/nothing", "/api/v2/stances", "/api/v1/stances/extra"]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    answers.problemAnswer.parse(await answer.json());
  }
  expect((await request.post("/api/v1/stances", { data: {} })).status()).toBe(405);
});

test("an answer carries an ETag, and is not sent again to whoever has it", async ({ request }) => {
  const path = "/api/v1/agreement?leaders=donald-trump,javier-milei&asOf=2025-02-01&release=1";
  const first = await request.get(path);
  const etag = first.headers().etag ?? "";
  expect(etag).toMatch(/^(W\/)?"[^"]+"$/);
  const again = await request.get(path, { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
  expect((await again.body()).length).toBe(0);
  const other = await request.get(`${path}&former=strict`);
  expect(other.headers().etag).not.toBe(etag);
  expect((await request.get(path, { headers: { "if-none-match": '"another"' } })).status()).toBe(200);
  // The same question in another order is the same answer.
  const reordered = await request.get(
    "/api/v1/agreement?release=1&asOf=2025-02-01&leaders=donald-trump,javier-milei",
  );
  expect(reordered.headers().etag).toBe(etag);
});

test("any page may read it, and the headers that say what it read", async ({ request }) => {
  const asked = await request.fetch("/api/v1/stances", {
    method: "OPTIONS",
    headers: { origin: "https://elsewhere.example", "access-control-request-method": "GET" },
  });
  expect(asked.status()).toBe(204);
  expect(asked.headers()["access-control-allow-origin"]).toBe("*");
  expect(asked.headers()["access-control-allow-methods"]).toContain("GET");
  // One that nobody asked for before: what is kept costs nothing, and says nothing of a limit.
  const path = `/api/v1/stances?limit=${2 + (Date.now() % 90)}`;
  const answer = await request.get(path, { headers: { origin: "https://elsewhere.example" } });
  const headers = answer.headers();
  const exposed = (headers["access-control-expose-headers"] ?? "").split(", ");
  for (const header of ["etag", "link", "ratelimit", "ratelimit-policy", "standpoint-release"]) {
    expect(headers[header], header).toBeTruthy();
    expect(exposed).toContain(header);
  }
  const head = await request.head(path);
  expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, headers.etag, 0]);
  expect(head.headers().ratelimit).toBeUndefined();
});

test("the same question is answered as CSV by its path and by Accept, and caches tell them apart", async ({
  request,
}) => {
  const path = "/api/v1/leaders";
  const query = "?asOf=2026-06-30&release=1";
  const json = await request.get(`${path}${query}`);
  const negotiated = await request.get(`${path}${query}`, { headers: { accept: "text/csv" } });
  const file = await request.get(`${path}.csv${query}`);
  expect(negotiated.headers()["content-type"]).toContain("text/csv");
  expect(await file.body()).toEqual(await negotiated.body());
  expect([json, negotiated].map((one) => one.headers().vary)).toEqual([
    expect.stringMatching(/accept/i),
    expect.stringMatching(/accept/i),
  ]);
  expect(negotiated.headers().etag).not.toBe(json.headers().etag);
  const again = await request.get(`${path}.csv${query}`, {
    headers: { "if-none-match": file.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  expect(file.headers()["content-disposition"]).toContain("standpoint-leaders-2026-06-30-release-1.csv");
});

test("what it does not take is refused in JSON, from whichever page it comes", async ({ request }) => {
  for (const path of ["/api/v1/stances", "/api/v1/stances.csv", "/api/v1/openapi.json", "/api/v1/nothing"]) {
    const refused = await request.post(path, {
      headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
      data: { colour: "red" },
    });
    expect(refused.headers()["content-type"], path).toContain("application/problem+json");
    answers.problemAnswer.parse(await refused.json());
    expect(refused.status(), path).toBe(path.endsWith("nothing") ? 404 : 405);
  }
});
