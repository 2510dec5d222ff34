import { beforeAll, describe, expect, it } from "vitest";
import { FIGURES } from "@/app/_figures/figures";
import { ADDRESSES } from "@/app/api/v1/_addresses/all";
import { sentAgreement } from "@/app/api/v1/_schemas/agreement";
import { problem } from "@/app/api/v1/_schemas/problem";
import { ASKED, addressOf, request, routesOf } from "@/app/api/v1/testing";
import { GET as figures } from "@/app/figures/[file]/route";
import { testDatabase } from "@/lib/db/testing";
import { REPLIES } from "@/lib/testing/replies";
import { buildWorld } from "@/lib/testing/world";
import { openApiDocument } from "./document";
import { answerName } from "./schemas";
import { validatorOf } from "./testing";

const test = testDatabase();
beforeAll(async () => {
  await buildWorld(test.db, { more: REPLIES });
});

const wrongWith = validatorOf(openApiDocument());
describe("what is answered is what is described", () => {
  it.each(ADDRESSES)("$name", async ({ name, path, answer, needs }) => {
    const { GET } = await routesOf(path);
    const queries = [...(needs.length > 0 ? [] : [""]), ...(ASKED[name] ?? [])];
    for (const query of queries) {
      const response = await GET(request(`${addressOf(path)}${query}`));
      const body = await response.json();
      expect(response.status, JSON.stringify(body)).toBe(200);
      expect(wrongWith(answerName(name), body), query).toEqual([]);
      // Nothing either that is not described.
      expect(answer.strict().parse(body)).toEqual(body);
    }
  });

  it.each(ADDRESSES)("$name in its headers", async ({ name, path }) => {
    const { GET } = await routesOf(path);
    const described = openApiDocument().paths[`/api/v1/${path}`]?.get?.responses ?? {};
    const query = ASKED[name]?.[0] ?? "";
    for (const accept of ["application/json", "text/csv"]) {
      const sent = { accept, "x-forwarded-for": "192.0.2.9" };
      const response = await GET(request(`${addressOf(path)}${query}`, { headers: sent }));
      const told = described["200"] as { headers: object; content: object };
      const names = new Set(Object.keys(told.headers).map((header) => header.toLowerCase()));
      const beside = ["content-type", "access-control-expose-headers"];
      const all = [...response.headers.keys()].filter((header) => !beside.includes(header));
      expect(all.filter((header) => !names.has(header))).toEqual([]);
      expect(Object.keys(told.content)).toContain(response.headers.get("content-type")?.split(";")[0]);
    }
  });

  it.each(ADDRESSES)(
    "$name accepts what is said of it, and needs no more than that",
    async ({ path, spec, needs }) => {
      const { GET } = await routesOf(path);
      const refused = problem.parse(await (await GET(request(`${addressOf(path)}?nonsense=1`))).json());
      expect(refused.parameters?.[0]?.accepted).toEqual(["asOf", "release", "former", ...Object.keys(spec)]);
      const bare = await GET(request(addressOf(path)));
      expect(bare.status).toBe(needs.length > 0 ? 400 : 200);
      if (needs.length > 0)
        expect(problem.parse(await bare.json()).parameters?.map((one) => one.name)).toEqual(needs);
    },
  );

  it("agreement of positions that are sent, and what is refused of them", async () => {
    const { POST } = await routesOf("agreement");
    const send = async (body: unknown) => {
      const sent = { method: "POST", body: JSON.stringify(body) };
      return (await POST(request("/api/v1/agreement", sent))).json();
    };
    const { post } = openApiDocument().paths["/api/v1/agreement"] ?? {};
    const { example } = (post?.requestBody?.content["application/json"] ?? {}) as { example?: object };
    expect(wrongWith("AgreementRequest", example)).toEqual([]);
    const body = await send(example);
    expect(wrongWith("SentAgreement", body)).toEqual([]);
    expect(sentAgreement.parse(body).pairs).toHaveLength(1);
    expect(wrongWith("AgreementRequest", { ...example, colour: "red" })).not.toEqual([]);
    const refused = await send({ ...example, colour: "red" });
    expect(wrongWith("Problem", refused)).toEqual([]);
    expect(problem.parse(refused).parameters).toMatchObject([{ name: "colour" }]);
  });

  it("problems, in each of their statuses", async () => {
    const { GET, POST } = await routesOf("stances");
    for (const response of [
      await GET(request("/api/v1/stances?asOf=never")),
      await POST(request("/api/v1/stances", { method: "POST" })),
    ]) {
      const body = await response.json();
      expect(wrongWith("Problem", body)).toEqual([]);
      expect(problem.parse(body).status).toBe(response.status);
      const { responses } = openApiDocument().paths["/api/v1/stances"]?.get ?? {};
      expect(Object.keys(responses ?? {})).toContain(String(response.status));
    }
  });
});

const FIGURES_ASKED: Record<string, string> = {
  "agreement-over-time": "a=ada-example&b=bo-sample",
  "moved-between-days": "leader=ada-example&from=2018-01-01&to=2020-01-01",
  "nearness-between-days": "leader=ada-example&from=2018-01-01&to=2020-01-01",
  positions: "leaders=ada-example,bo-sample",
  radar: "leaders=ada-example,bo-sample",
  "says-and-does": "leader=ada-example",
  "bloc-distribution": "bloc=example-union",
  "agreement-with-bloc": "bloc=example-union&leader=ada-example",
  "leader-through-time": "leader=ada-example",
  "issue-through-time": "issue=kites",
  spread: "issue=kites",
  event: "event=kite-decree",
  search: "q=example",
  release: "number=1",
  "record-history": "noun=leader&slug=ada-example",
};

describe("figures", () => {
  it.each(Object.keys(FIGURES))("%s", async (name) => {
    const asked = new Set(FIGURES_ASKED[name]?.split("&"));
    if (name === "stance-through-time") {
      const { GET } = await routesOf("stances");
      const { stances } = await (await GET(request("/api/v1/stances?asOf=2020-01-01"))).json();
      asked.add(`stance=${stances[0].slug}`);
    }
    if (name === "source") {
      const { GET } = await routesOf("sources");
      const { sources } = await (await GET(request("/api/v1/sources"))).json();
      asked.add(`source=${sources[0].slug}`);
    }
    const file = `${name}.json`;
    const query = [...asked, "asOf=2020-06-01"].join("&");
    const response = await figures(request(`/figures/${file}?${query}`), {
      params: Promise.resolve({ file }),
    });
    const body = await response.json();
    expect(response.status, JSON.stringify(body)).toBe(200);
    expect(wrongWith("Figure", body)).toEqual([]);
  });

  it.each(["event", "source", "release", "record-history"])(
    "%s is nowhere where no record is named",
    async (name) => {
      const file = `${name}.json`;
      const response = await figures(request(`/figures/${file}`), { params: Promise.resolve({ file }) });
      expect(response.status).toBe(404);
    },
  );
});
