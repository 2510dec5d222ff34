import { beforeAll, expect, test } from "vitest";
import { ask } from "@/app/_testing/ask";
import { testDatabase } from "@/lib/db/testing";
import { mergeLeaders } from "@/lib/leaders/mutations";
import { makePerson, signInAs } from "@/lib/testing/people";
import { AUTHOR, approve, buildWorld, draftChanges, expectDone } from "@/lib/testing/world";
import { leader, stance, term } from "@/lib/testing/world-records";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const again = leader("bo-again", "Bo Again", "Again, Bo", "XB");
const held = term("bo-again", "Mayor of the Isles", "2010", null);
const said = stance({
  leader: "bo-again",
  issue: "whistles",
  lane: "says",
  from: "2015",
  to: "2018",
  summary: "It was said.",
});
let jar: Map<string, string>;

beforeAll(async () => {
  await buildWorld(database.db, { more: [again, held, said] });
  jar = await signInAs(await makePerson(database.db, "Reviewer person", "reviewer"));
});

/** What is read on a page, without its addresses. */
const read = async (address: string) =>
  (await ask(address, { jar })).text.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("a set is read by names: of countries, also new ones, and of what it takes away", async () => {
  const id = await draftChanges(
    database.db,
    [
      {
        noun: "country",
        slug: "XC",
        action: "add",
        content: { name: "Xyst", region: "asia", lastChecked: "2026-01-10" },
      },
      leader("di-new", "Di New", "New, Di", "XC"),
      leader("ed-new", "Ed New", "New, Ed", "XA"),
    ],
    { now },
  );
  expectDone(
    await mergeLeaders(database.db, { id, kept: "bo-sample", gone: "bo-again", actor: AUTHOR, now }),
  );
  await approve(database.db, id, now);
  const page = await read(`/editing/${id}`);
  expect(page).toContain("Country Xyst");
  expect(page).toMatch(/Country X[a-z]{3,}/);
  expect(page).not.toMatch(/Country X[A-Z]\b/);
  expect(page).toContain("Bo Sample on Whistles, said, 2015 stands for it from then on.");
  expect(page).toContain("Bo Sample stands for it from then on.");
  expect(page).not.toContain("bo-again");
});
