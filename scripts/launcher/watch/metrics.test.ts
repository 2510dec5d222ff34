import { createServer } from "node:http";
import { afterEach, expect, it } from "vitest";
import { metrics, metricsAnswers } from "./metrics.mjs";

const registry = globalThis as unknown as Record<symbol, unknown>;
const NAMES = ["newest", "pools"].map((name) => Symbol.for(`standpoint.${name}`));
let end = () => undefined as unknown;
afterEach(() => {
  end();
  for (const name of NAMES) delete registry[name];
});

async function ask(token: string | undefined, authorization?: string) {
  const watch = metrics({ state: () => ({ bytes: 77, answers: 3, inside: 2, waits: 1 }) });
  watch.count({ url: "/leaders/ada?x=1", status: 200, seconds: 0.03, outcome: "rendered" });
  watch.count({ url: "/leaders/ada", status: 200, seconds: 0.001, outcome: "kept" });
  watch.count({ url: "/api/v1/stances", status: 503, seconds: 0.001, outcome: "refused" });
  const answer = metricsAnswers({ token, read: watch.read });
  const server = createServer(async (req, res) => {
    if (!(await answer(req, res))) res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  end = () => server.close();
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return fetch(
    `http://127.0.0.1:${address.port}/metrics`,
    authorization ? { headers: { authorization } } : {},
  );
}

const TOKEN = "0123456789abcdef";

it("says in OpenMetrics form what was answered, what is kept, who waits, and which release is read", async () => {
  registry[NAMES[0] as symbol] = { read: async () => ({ release: 12, withholding: 0 }) };
  registry[NAMES[1] as symbol] = new Map([["primary", { totalCount: 4, idleCount: 3, waitingCount: 0 }]]);
  const answered = await ask(TOKEN, `Bearer ${TOKEN}`);
  expect(answered.headers.get("content-type")).toMatch(/^application\/openmetrics-text/);
  expect(answered.headers.get("cache-control")).toBe("no-store");
  const text = await answered.text();
  for (const line of [
    'standpoint_requests_total{class="page",status="200"} 2',
    'standpoint_requests_total{class="interface",status="503"} 1',
    'standpoint_answers_total{by="kept"} 1',
    'standpoint_answers_total{by="refused"} 1',
    'standpoint_render_seconds_count{class="page"} 1',
    "standpoint_kept_bytes 77",
    "standpoint_gate_inside 2",
    "standpoint_gate_waiting 1",
    "standpoint_release 12",
    'standpoint_database_connections{pool="primary",state="open"} 4',
  ])
    expect(text.split("\n")).toContain(line);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
  expect(text).toMatch(/^process_resident_memory_bytes /m);
  expect(text.trimEnd()).toMatch(/# EOF$/);
});

it("says no release while the database cannot be asked", async () => {
  registry[NAMES[0] as symbol] = { read: () => Promise.reject(new Error("down")) };
  const text = await (await ask(TOKEN, `Bearer ${TOKEN}`)).text();
  expect(text).not.toMatch(/^standpoint_release /m);
  expect(text).toContain("standpoint_kept_bytes 77");
});

it.each([
  [undefined, undefined],
  [undefined, "Bearer undefined"],
  [TOKEN, undefined],
  [TOKEN, `Bearer ${TOKEN}x`],
  [TOKEN, TOKEN],
])("is not there with the token %s for %s", async (token, authorization) => {
  expect((await ask(token, authorization)).status).toBe(404);
});
