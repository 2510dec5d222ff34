import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld } from "@/lib/testing/world";
import { GET as agreementRoute } from "../api/v1/agreement/route";
import { GET as stancesRoute } from "../api/v1/stances/route";
import { TOOLS } from "./_tools";
import { DELETE, GET, POST } from "./route";

const database = testDatabase();
const METHODS: Record<string, (request: Request) => Promise<Response>> = { POST, GET, DELETE };
const client = new Client({ name: "a-test", version: "1" });

beforeAll(async () => {
  await buildWorld(database.db);
  await client.connect(
    new StreamableHTTPClientTransport(new URL("http://localhost/mcp"), {
      fetch: async (url, init) => {
        const request = new Request(url, init);
        const answer = METHODS[request.method];
        if (!answer) throw new Error(request.method);
        return answer(request);
      },
    }),
  );
});
afterAll(() => client.close());

async function call(name: string, given: Record<string, unknown> = {}) {
  const result = await client.callTool({ name, arguments: given });
  const [first] = result.content as { type: string; text: string }[];
  return { failed: result.isError === true, body: JSON.parse(first?.text ?? "null") };
}

describe("an assistant", () => {
  it("finds tools that only read, each described", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
    for (const tool of tools) {
      expect(tool.annotations?.readOnlyHint).toBe(true);
      expect(tool.description?.length).toBeGreaterThan(20);
    }
  });

  it.each([
    ["list_leaders", {}, "leaders"],
    ["list_issues", {}, "issues"],
    ["search", { q: "ada" }, "groups"],
    ["stances", { leaders: ["ada-example"] }, "stances"],
    ["compare", { leaders: ["ada-example", "bo-sample"] }, "rows"],
    ["agreement", { leaders: ["ada-example", "bo-sample"] }, "pairs"],
    ["events", { leaders: ["ada-example"] }, "events"],
    ["sources", {}, "sources"],
    ["list_releases", {}, "releases"],
  ])("is answered by %s with the release, the day and a permalink", async (name, given, holds) => {
    const { failed, body } = await call(name, given);
    expect(failed).toBe(false);
    expect(body[holds].length).toBeGreaterThan(0);
    const records = body[holds].flatMap((one: { hits?: unknown[] }) => one.hits ?? [one]);
    const own = ["compare", "agreement"].includes(name)
      ? []
      : records.map(({ permalink }: { permalink: string }) => permalink);
    expect(own.every((address: unknown) => typeof address === "string")).toBe(true);
    for (const address of [body.permalink, body.json, ...own]) {
      const { searchParams } = new URL(address);
      expect(searchParams.get("release")).toBe(String(body.release));
      expect(searchParams.get("asOf")).toBe(body.asOf);
    }
  });

  it("is told the sum of an agreement as the JSON interface tells it, at the address that is named", async () => {
    const { body } = await call("agreement", {
      leaders: ["ada-example", "bo-sample"],
      weights: { kites: 0.5, ferries: 2 },
      measure: "s",
    });
    const same = await (await agreementRoute(new Request(body.json))).json();
    expect(body.pairs).toEqual(same.pairs);
    expect(new URL(body.permalink).pathname).toBe("/compare");
  });

  it("reads a long list in parts, each record once, by the cursor that it was given", async () => {
    const whole = await call("stances", { limit: 100 });
    const slugs: string[] = [];
    let cursor: string | null = null;
    do {
      const given: Record<string, unknown> = cursor === null ? { limit: 2 } : { limit: 2, cursor };
      const { failed, body } = await call("stances", given);
      expect(failed).toBe(false);
      expect(body.stances.length).toBeLessThanOrEqual(2);
      const same = await (await stancesRoute(new Request(body.json))).json();
      expect(same.stances.map(({ slug }: { slug: string }) => slug)).toEqual(
        body.stances.map(({ slug }: { slug: string }) => slug),
      );
      slugs.push(...body.stances.map(({ slug }: { slug: string }) => slug));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(slugs).toEqual(whole.body.stances.map(({ slug }: { slug: string }) => slug));
    expect(slugs.length).toBeGreaterThan(2);
  });

  it.each(TOOLS.map(({ name }) => [name]))("is refused what %s does not take", async (name) => {
    const result = await client
      .callTool({ name, arguments: { leader: "ada-example", lmit: 3 } })
      .catch((error: Error) => ({ isError: true, content: [{ type: "text", text: error.message }] }));
    expect(result.isError).toBe(true);
    expect(JSON.stringify(result.content)).toContain("lmit");
  });

  it("is told what is wrong and what would be right", async () => {
    const { failed, body } = await call("stances", { leaders: ["nobody-here"] });
    expect(failed).toBe(true);
    expect(body).toMatchObject({ status: 400, parameters: [{ name: "leaders", value: "nobody-here" }] });
  });
});

it("a body that is too large is refused before it is read", async () => {
  const response = await POST(
    new Request("http://localhost/mcp", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
      body: JSON.stringify({
        jsonrpc: "2.0",
        id: 1,
        method: "tools/list",
        params: { pad: "x".repeat(70_000) },
      }),
    }),
  );
  expect(response.status).toBe(413);
});
