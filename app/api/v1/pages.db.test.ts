import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readTable } from "@/lib/csv/testing";
import { testDatabase } from "@/lib/db/testing";
import { REPLIES } from "@/lib/testing/replies";
import { buildWorld, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { event, leader } from "@/lib/testing/world-records";
import { withhold } from "@/lib/withholdings/mutations";
import { ADDRESSES } from "./_addresses/all";
import { readCursor, writeCursor } from "./_addresses/cursor";
import { ASKED, addressOf, fileRoutesOf, request, routesOf } from "./testing";

const test = testDatabase();
beforeAll(async () => {
  await buildWorld(test.db, { more: REPLIES });
});

type Page = {
  release: number;
  asOf: string;
  page: number;
  pages: number;
  count: number;
  next: string | null;
} & Record<string, unknown[]>;

const events = () => routesOf("events");
async function readEvents(address: string) {
  const response = await (await events()).GET(request(address));
  const body = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return { body: body as Page, headers: response.headers };
}
async function refusedEvents(address: string) {
  const response = await (await events()).GET(request(address));
  const { parameters } = await response.json();
  return { status: response.status, name: parameters?.[0]?.name, reason: parameters?.[0]?.reason as string };
}
const links = (headers: Headers) =>
  Object.fromEntries(
    [...(headers.get("link") ?? "").matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, href, rel]) => [rel, href]),
  );
const slugs = ({ events: all }: Page) => all?.map((one) => (one as { slug: string }).slug);

describe("a list read page by page is the whole list", () => {
  const paged = ADDRESSES.filter(({ spec }) => "cursor" in spec);

  it("is offered by every list that comes in pages", () => {
    expect(paged.map(({ name }) => name)).toEqual(
      ADDRESSES.filter(({ spec }) => "page" in spec).map(({ name }) => name),
    );
  });

  it.each(paged)("$name", async ({ name, path, table }) => {
    const { GET } = await routesOf(path);
    const query = ASKED[name]?.[0] ?? "";
    const read = async (address: string): Promise<Page> => (await GET(request(address))).json();
    const whole = await read(`${addressOf(path)}${query}`);
    const records: unknown[] = [];
    let address: string | null = `${addressOf(path)}${query}${query ? "&" : "?"}limit=2`;
    for (let at = 1; address; at++) {
      const page: Page = await read(address);
      expect(page).toMatchObject({ page: at, pages: Math.ceil(whole.count / 2), count: whole.count });
      expect(page.release).toBe(whole.release);
      records.push(...(page[table.list] ?? []));
      address = page.next;
    }
    expect(records).toEqual(whole[table.list]);
    expect(records).toHaveLength(whole.count);
  });
});

describe("cursors", () => {
  it("are told in the answer and in Link, and lead on and back", async () => {
    const { body: first, headers } = await readEvents("/api/v1/events?limit=1&order=newest");
    expect(links(headers)).toEqual({ first: expect.stringContaining("order=newest"), next: first.next });
    const { body: second, headers: told } = await readEvents(first.next ?? "");
    expect(told.get("cache-control"), "day and release are pinned").toBe("public, max-age=3600, s-maxage=1");
    expect([told.get("standpoint-page"), told.get("standpoint-pages")]).toEqual(["2", "3"]);
    const back = links(told);
    expect(slugs((await readEvents(back.prev ?? "")).body)).toEqual(slugs(first));
    const { body: last } = await readEvents(second.next ?? "");
    expect([last.page, last.next]).toEqual([3, null]);
    expect(slugs((await readEvents(links(told).next ?? "")).body)).toEqual(slugs(last));
    // As before: the same by the number of the page.
    expect(slugs((await readEvents("/api/v1/events?limit=1&order=newest&page=2")).body)).toEqual(
      slugs(second),
    );
  });

  it("lead on in CSV, in other fields, and where the rest of the address is left out", async () => {
    const { GET } = await fileRoutesOf("events", "csv");
    const first = await GET(request("/api/v1/events.csv?limit=1&fields=slug"));
    expect(first.headers.get("content-disposition")).toMatch(/-page-1\.csv"$/);
    const next = links(first.headers).next ?? "";
    expect(next).toMatch(/^\/api\/v1\/events\.csv\?.*fields=slug/);
    const second = readTable(await (await GET(request(next))).text());
    const cursor = new URL(next, "http://x").searchParams.get("cursor");
    const { body } = await readEvents(`/api/v1/events?cursor=${cursor}`);
    expect(second).toEqual({ columns: ["slug"], rows: [slugs(body)] });
  });

  it("stay at their release and day while others are published", async () => {
    const { body: first } = await readEvents("/api/v1/events?limit=1");
    await publishChanges(
      test.db,
      [
        event("earlier-fair", "2001-01-01", { leaders: ["ada-example"], issues: ["kites"] }),
        leader("di-instance", "Di Instance", "Instance, Di", "XB"),
      ],
      { now: new Date("2026-02-01T00:00:00Z") },
    );
    expect((await readEvents("/api/v1/events")).body).toMatchObject({ release: first.release + 1, count: 4 });
    const { body: second } = await readEvents(first.next ?? "");
    expect(second).toMatchObject({ release: first.release, asOf: first.asOf, count: 3, page: 2 });
    expect(slugs(second)).not.toEqual(slugs(first));
  });

  it("are refused where they were altered, however slightly", async () => {
    const { body } = await readEvents("/api/v1/events?limit=1");
    const cursor = new URL(body.next ?? "", "http://x").searchParams.get("cursor") ?? "";
    expect(readCursor(cursor)).toMatchObject({ limit: 1, page: 2, release: body.release, asOf: body.asOf });
    for (const wrong of [`${cursor}A`, cursor.slice(1), cursor.split(".")[0], "nonsense", "a.b", "."]) {
      const refused = await refusedEvents(`/api/v1/events?cursor=${encodeURIComponent(wrong ?? "")}`);
      expect(refused, wrong).toMatchObject({ status: 400, name: "cursor" });
      expect(refused.reason).toContain("altered");
    }
    const [text = "", seal = ""] = cursor.split(".");
    const held = JSON.parse(Buffer.from(text, "base64url").toString());
    held[5] = 3;
    const forged = `${Buffer.from(JSON.stringify(held)).toString("base64url")}.${seal}`;
    expect(readCursor(forged)).toBeUndefined();
  });

  it("give back what they hold, and nothing else is a cursor", () => {
    const held = fc.record({
      question: fc.string(),
      release: fc.nat(),
      asOf: fc.constant("2020-02-29"),
      limit: fc.integer({ min: 1 }),
      page: fc.integer({ min: 1 }),
      withholding: fc.nat(),
    });
    fc.assert(
      fc.property(held, (cursor) => {
        expect(readCursor(writeCursor(cursor))).toEqual(cursor);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor(text)).toBeUndefined();
      }),
    );
  });

  it.each([
    "order=newest",
    "leaders=ada-example",
    "asOf=2020-01-01",
    "release=1",
    "limit=3",
    "page=3",
    "former=strict",
  ])("are refused with another question: %s", async (other) => {
    const { body } = await readEvents("/api/v1/events?limit=1&asOf=2026-02-01&release=2");
    const cursor = new URL(body.next ?? "", "http://x").searchParams.get("cursor");
    const refused = await refusedEvents(`/api/v1/events?cursor=${cursor}&${other}`);
    expect(refused).toMatchObject({ status: 400, name: "cursor" });
    expect(refused.reason).toContain("another question");
  });

  it("are refused at another address", async () => {
    const { body } = await readEvents("/api/v1/events?limit=1");
    const { GET } = await routesOf("sources");
    const cursor = new URL(body.next ?? "", "http://x").searchParams.get("cursor");
    const refused = await GET(request(`/api/v1/sources?cursor=${cursor}`));
    expect((await refused.json()).parameters[0].reason).toContain("another question");
  });

  it("end when something is withheld, since it is then on no page", async () => {
    const { body } = await readEvents("/api/v1/events?limit=1");
    const { headers } = await readEvents(body.next ?? "");
    const act = { reason: "The claim was false.", actor: REVIEWER, now: new Date("2026-03-01T00:00:00Z") };
    expectDone(await withhold(test.db, { noun: "event", slug: "kite-decree", ...act }));
    const refused = await refusedEvents(body.next ?? "");
    expect(refused).toMatchObject({ status: 400, name: "cursor" });
    expect(refused.reason).toContain("withheld");
    const { GET } = await events();
    const tag = headers.get("etag") ?? "";
    expect((await GET(request(body.next ?? "", { headers: { "if-none-match": tag } }))).status).toBe(400);
  });
});

describe("fields", () => {
  const fielded = ADDRESSES.filter(({ spec }) => "fields" in spec);

  it.each(fielded)(
    "$name gives those that are named, in their order, as JSON and as CSV",
    async (address) => {
      const { name, path, table } = address;
      const { GET } = await routesOf(path);
      const query = ASKED[name]?.[0];
      const whole = `${addressOf(path)}${query ?? ""}`;
      const known = Object.keys(table.record?.shape ?? {});
      const named = [known[2], known[0]] as string[];
      const asked = `${whole}${query ? "&" : "?"}fields=${named.join(",")}`;
      const all: Page = await (await GET(request(whole))).json();
      const some: Page = await (await GET(request(asked))).json();
      const picked = all[table.list]?.map((one) =>
        Object.fromEntries(
          named.flatMap((field) => (field in (one as object) ? [[field, (one as never)[field]]] : [])),
        ),
      );
      expect(some[table.list]).toEqual(picked);
      const csv = await GET(request(asked, { headers: { accept: "text/csv" } }));
      const { columns } = readTable(await csv.text());
      expect([...new Set(columns.map((column) => column.split(".")[0]))]).toEqual(named);
    },
  );

  it("refuses a name that the records do not have, with those that they have", async () => {
    const { GET } = await routesOf("leaders");
    const refused = await GET(request("/api/v1/leaders?fields=slug,age"));
    const { parameters } = await refused.json();
    expect([refused.status, parameters[0].name]).toEqual([400, "fields"]);
    expect(parameters[0].accepted).toEqual(expect.arrayContaining(["slug", "name", "country", "terms"]));
  });
});
