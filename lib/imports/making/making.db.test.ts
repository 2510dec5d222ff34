import { beforeAll, describe, expect, it, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, draftChanges, expectDone, publishChanges } from "@/lib/testing/world";
import { source, stance } from "@/lib/testing/world-records";
import { checkImport } from "../checking/mutations";
import { rowsOf } from "../queries";
import { HEADINGS, importsOn, line } from "../testing";
import { makeChangeSet } from "./mutations";

const database = testDatabase();
const now = new Date("2026-02-01T12:00:00Z");
const { handIn, checked, step, head } = importsOn(database, now);

beforeAll(async () => {
  await buildWorld(database.db);
});

describe("what is published meanwhile", () => {
  it("is looked at before a draft is made, and tells where rows do something else for it", async () => {
    const id = await checked(line());
    await publishChanges(database.db, [source(`meanwhile/${id}`)], { now });
    expect(expectDone(await makeChangeSet(database.db, step(id)))).toMatchObject({ changes: 1 });

    const other = await checked(line({ leader: "Ada Example", issue: "Whistles", from: "2016", to: "" }));
    const standing = stance({ leader: "ada-example", issue: "whistles", lane: "says", from: "2015" });
    await publishChanges(database.db, [standing], { now });
    expect(await makeChangeSet(database.db, step(other))).toMatchObject({ code: "outdated" });
    expect(await head(other)).toMatchObject({ state: "ready", counts: { refused: 1 } });
    const [row] = await rowsOf(other, { outcome: "refused", limit: 1 });
    expect(row?.problems[0]?.reason).toContain("on record (2015 to now)");
  });

  /** A database to which somebody publishes each time that rows are read, so many times. */
  const publishedToWhileRead = (times: number) => {
    let done = 0;
    return database.db.$extends({
      query: {
        importRow: {
          async findMany({ args, query }) {
            const rows = await query(args);
            if (done < times) {
              done += 1;
              await publishChanges(database.db, [source(`restless/${times}/${done}`)], { now });
            }
            return rows;
          },
        },
      },
    }) as unknown as typeof database.db;
  };
  it("is looked at again while others go on publishing, and a record that never rests is told of", async () => {
    const id = await checked(line());
    await publishChanges(database.db, [source(`meanwhile/${id}`)], { now });
    expect(expectDone(await makeChangeSet(publishedToWhileRead(8), step(id)))).toMatchObject({
      changes: 1,
    });

    const other = await checked(line());
    await publishChanges(database.db, [source(`meanwhile/${other}`)], { now });
    const refused = await makeChangeSet(publishedToWhileRead(100), step(other));
    expect(refused).toMatchObject({ code: "outdated", message: expect.stringContaining("again and again") });
    expect(await head(other)).toMatchObject({ state: "ready", counts: { add: 1 } });
    expectDone(await makeChangeSet(database.db, step(other)));
  });
});

test("what only the database finds is told at its row, and nothing is made", async () => {
  // Somebody else's draft gave the slug to a record of another leader.
  const drafted = stance({
    leader: "ada-example",
    issue: "whistles",
    lane: "says",
    from: "1990",
    to: "1991",
  });
  await draftChanges(database.db, [{ ...drafted, slug: "a-slug-of-two" }]);
  const text = `slug,${HEADINGS}\na-slug-of-two,${line()}\n,${line()}`;
  const { id } = expectDone(await handIn(new TextEncoder().encode(text)));
  await checkImport(database.db, { id, now });
  expect((await head(id))?.counts).toMatchObject({ add: 2 });
  const sets = await database.db.changeSet.count();
  expect(await makeChangeSet(database.db, step(id))).toMatchObject({ ok: false, code: "invalid" });
  expect(await database.db.changeSet.count()).toBe(sets);
  expect(await head(id)).toMatchObject({ state: "ready", counts: { add: 1, refused: 1 } });
  const [row] = await rowsOf(id, { outcome: "refused", limit: 5 });
  expect(row).toMatchObject({
    line: 2,
    problems: [{ column: "slug", value: "a-slug-of-two", reason: expect.stringContaining("cannot change") }],
  });
});
