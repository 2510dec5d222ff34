import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { sourceIdentity } from "@/lib/sources/identity";
import { buildWorld, expectDone, REVIEWER } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import { restore, withhold } from "@/lib/withholdings/mutations";
import type { FormValues } from "./model";
import { forms } from "./testing";

const database = testDatabase();
const { draft, put, drafted, valuesOf, fieldsOf } = forms(database);
const now = new Date("2026-02-01T10:00:00Z");
const KITES = "ada-example-kites-does-2019";
const MINUTES = source("minutes").slug;

beforeAll(async () => {
  await buildWorld(database.db);
});

describe("sources of a stance", () => {
  const find = "https://EXAMPLE.org/letter/";
  const slug = sourceIdentity(find)?.slug ?? "";
  const row = {
    find,
    title: "A letter",
    publisher: "The Gazette",
    date: "2021-03",
    archivedAt: "https://archive.example/1",
  };

  test("given by an address nobody has recorded come with it, each once, and tell at the row what they lack", async () => {
    const id = await draft();
    const edit = async (citations: FormValues[]) =>
      put(id, "stance", KITES, await valuesOf(id, "stance", KITES, { citations }));
    expect(fieldsOf(await edit([{ source: MINUTES }, { find, title: "A letter" }]))).toEqual([
      "citations[1].publisher",
    ]);
    expectDone(
      await edit([{ source: MINUTES }, row, { ...row, find: "https://example.org/letter", locator: "p. 2" }]),
    );
    expect(await drafted(id, "source", slug)).toMatchObject({
      action: "add",
      draft: { url: find, archivedAt: "https://archive.example/1", lastChecked: "2026-02-01" },
    });
    const citations = (await drafted(id, "stance", KITES))?.draft?.citations;
    expect(citations).toMatchObject([
      { source: MINUTES },
      { source: slug, archivedAt: null },
      { source: slug, locator: "p. 2" },
    ]);
  });

  test("given by an address that is known are the one record of it, as it is", async () => {
    const id = await draft();
    const citations = [{ ...row, find: "HTTPS://example.org/minutes#top", title: "" }];
    expectDone(await put(id, "stance", KITES, await valuesOf(id, "stance", KITES, { citations })));
    expect((await drafted(id, "source", MINUTES))?.action).toBeNull();
    expect((await drafted(id, "stance", KITES))?.draft?.citations).toMatchObject([
      { source: MINUTES, archivedAt: "https://archive.example/1" },
    ]);
  });

  test("are needed: without one it stays a working copy", async () => {
    const id = await draft();
    const values = await valuesOf(id, "stance", KITES, { citations: [] });
    expect(fieldsOf(await put(id, "stance", KITES, values))).toEqual(["citations"]);
    expect((await drafted(id, "stance", KITES))?.action).toBeNull();
  });
});

describe("a leader who changed", () => {
  const edit = async (id: number, more: FormValues) =>
    put(id, "stance", KITES, await valuesOf(id, "stance", KITES, { kind: "leaderChanged", ...more }));

  test("holds something new from a day on; what was held before ends there and stays as it was", async () => {
    const id = await draft();
    expect(fieldsOf(await edit(id, { holding: "-1" }))).toEqual(["changedOn"]);
    expect(fieldsOf(await edit(id, { holding: "-1", changedOn: "2018" }))).toEqual(["changedOn"]);
    expectDone(await edit(id, { holding: "-1", changedOn: "2024-05", summary: "Banned kites." }));
    expect((await drafted(id, "stance", KITES))?.draft).toMatchObject({
      position: 2,
      from: "2019",
      to: "2024-05",
    });
    expect(await drafted(id, "stance", "ada-example-kites-does-2024-05")).toMatchObject({
      action: "add",
      draft: { position: -1, from: "2024-05", to: null, summary: "Banned kites." },
    });
  });

  test("may only have stopped: then no day is asked", async () => {
    const id = await draft();
    expectDone(await edit(id, { to: "2025" }));
    expect(await drafted(id, "stance", KITES)).toMatchObject({
      kind: "leaderChanged",
      draft: { to: "2025" },
    });
  });

  test("is not said of a stance that is withheld: to end it would show it again", async () => {
    const asked = { noun: "stance" as const, slug: KITES, reason: "It was false.", actor: REVIEWER, now };
    expectDone(await withhold(database.db, asked));
    const id = await draft();
    expect(fieldsOf(await edit(id, { holding: "-1", changedOn: "2024-05" }))).toEqual(["kind"]);
    expect((await drafted(id, "stance", KITES))?.action).toBeNull();
    expectDone(await edit(id, { kind: "corrected", summary: "It was otherwise." }));
    expectDone(await restore(database.db, asked));
  });
});
