import { beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { leader } from "@/lib/testing/world-records";
import { GET as memberships } from "./memberships/route";
import { GET as changes } from "./releases/[number]/changes/route";
import { GET as terms } from "./terms/route";

const test = testDatabase();
beforeAll(async () => {
  await buildWorld(test.db);
  await publishChanges(test.db, [leader("di-instance", "Di Instance", "Instance, Di", "XB")]);
});

const request = (path: string) => new Request(`http://localhost/api/v1/${path}`);
async function changesOf(number: string, query = "") {
  const response = await changes(request(`releases/${number}/changes${query}`), {
    params: Promise.resolve({ number }),
  });
  return { status: response.status, body: await response.json() };
}

it("tells what a release did, field by field", async () => {
  const { body } = await changesOf("2");
  expect(body).toMatchObject({ number: 2, counts: [{ noun: "leader", added: 1, changed: 0, removed: 0 }] });
  expect(body.changes).toMatchObject([
    { noun: "leader", slug: "di-instance", action: "added", withheld: null },
  ]);
  expect(body.changes[0].fields).toContainEqual({ field: "name", before: null, after: "Di Instance" });
  const { body: first } = await changesOf("1", "?noun=bloc");
  expect(first.changes.map(({ noun }: { noun: string }) => noun)).toEqual(["bloc"]);
});

it.each(["0", "3", "x"])("has no changes of release %s", async (number) => {
  expect((await changesOf(number)).status).toBe(404);
});

it("has none of a release after the one that is read", async () => {
  expect((await changesOf("2", "?release=1")).status).toBe(404);
});

it("lists terms and memberships, and says which are in force on the day", async () => {
  const answer = await (await terms(request("terms?leaders=bo-sample&asOf=2023-01-01"))).json();
  expect(answer.terms).toMatchObject([
    { leader: "bo-sample", from: "2012-06", to: "2022-06", inForce: false },
  ]);
  const body = await (await memberships(request("memberships?bloc=example-union"))).json();
  expect(body.memberships.length).toBeGreaterThan(0);
  expect(body.memberships[0]).toMatchObject({ bloc: "example-union", country: { code: expect.any(String) } });
  expect((await memberships(request("memberships?bloc=nothing"))).status).toBe(400);
});
