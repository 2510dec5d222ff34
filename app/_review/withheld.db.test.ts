import { beforeAll, expect, test } from "vitest";
import { ask } from "@/app/_testing/ask";
import type { Change } from "@/lib/change-sets/change";
import { moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { testDatabase } from "@/lib/db/testing";
import { makePerson, signInAs } from "@/lib/testing/people";
import { AUTHOR, buildWorld, draftChanges, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { withhold } from "@/lib/withholdings/mutations";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const later = new Date("2026-02-02T00:00:00Z");
const deed = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019", position: 2 });
const corrected: Change = {
  ...deed,
  action: "edit",
  kind: "corrected",
  content: { ...deed.content, summary: "Allowed some kites." },
};
const asked = { noun: "stance" as const, slug: deed.slug, reason: "It was false.", actor: REVIEWER };
const LABEL = "Ada Example on Kites";
let jar: Map<string, string>;

beforeAll(async () => {
  await buildWorld(database.db);
  jar = await signInAs(await makePerson(database.db, "Reviewer person", "reviewer"));
});

const read = async (address: string) => (await ask(address, { jar })).text.replace(/<[^>]+>/g, "");

test("the page of a set says which records are withheld, and what publishing it would show", async () => {
  const id = await draftChanges(database.db, [corrected], { now });
  expectDone(await moveChangeSet(database.db, { id, move: "submit", actor: AUTHOR, now }));
  expect(await read(`/editing/${id}`)).not.toContain("withheld");
  expectDone(await moveChangeSet(database.db, { id, move: "approve", actor: REVIEWER, now }));

  expectDone(await withhold(database.db, { ...asked, now: later }));
  const stopped = await read(`/editing/${id}`);
  expect(stopped).toContain("One record in it is withheld from readers.");
  expect(stopped).toContain("Readers do not see this record now: Withheld on 2 February 2026");
  expect(stopped).toContain("It cannot be published as it stands:");
  expect(stopped).toMatch(new RegExp(`${LABEL}, done, 2019: it was withheld since: It was false\\.`));

  expect(
    await publishChangeSet(database.db, { id, actor: REVIEWER, now: new Date("2026-02-02T12:00:00Z") }),
  ).toMatchObject({ code: "withheld" });
  const told = await read(`/editing/${id}`);
  expect(told).toContain(`Change set ${id} · stopped`);
  expect(told).toContain("It was stopped before it was published, since something in it is withheld");
  expect(told).toContain("Ada Example on Kites, in deeds: it was withheld since: It was false");
  expect(told).not.toMatch(/Another release|Decide field by field|It met another release/);
  const conflicts = await read(`/editing/${id}/conflicts`);
  expect(conflicts).toContain("withheld since: It was false. Nothing else is to be decided here");

  for (const move of ["revise", "submit", "approve"] as const)
    expectDone(
      await moveChangeSet(database.db, {
        id,
        move,
        actor: move === "approve" ? REVIEWER : AUTHOR,
        now: new Date("2026-02-03T00:00:00Z"),
      }),
    );
  const known = await read(`/editing/${id}`);
  expect(known).toContain("Once this set is published they see what is written here");
  expect(known).not.toContain("It cannot be published as it stands");
});

test("the page of an undo names what is left out of it", async () => {
  const { release } = await publishChanges(database.db, [corrected], { now: later });
  const page = await read(`/editing/undo/${release}`);
  expect(page).toContain("What one record said before is withheld by now.");
  expect(page).toContain(`${LABEL}, done, 2019`);
  expect(await read("/editing/undo/1")).not.toContain("is left out of the change set");
});

test("what is withheld is listed by name, and says where it is to be read corrected", async () => {
  const list = await read("/editing/withheld");
  expect(list).toMatch(new RegExp(`stance “${LABEL}, done, 2019”\\s*corrected in release 2`));
  expect(list).not.toContain(deed.slug);
  const page = await read(`/editing/withhold?noun=stance&slug=${deed.slug}`);
  const subject = page.slice(page.indexOf("What it is"), page.indexOf("Reason"));
  expect(subject).toContain(`stance “${LABEL}, done, 2019”`);
  expect(subject).toMatch(/Leader\s*Ada Example/);
  expect(subject).toMatch(/Lane\s*Does/);
  expect(subject).not.toMatch(/ada-example|example\.org-/);
  expect(await read("/changes")).toContain("Corrected in release 2, and to be read from there on.");
});
