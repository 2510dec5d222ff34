import { beforeAll, expect, test } from "vitest";
import { ask } from "@/app/_testing/ask";
import { testDatabase } from "@/lib/db/testing";
import { makePerson, signInAs } from "@/lib/testing/people";
import { sendReport } from "@/lib/testing/reports";
import { actor, buildWorld, draftChanges, expectDone, REVIEWER } from "@/lib/testing/world";
import { leader, stance } from "@/lib/testing/world-records";
import { restore, withhold } from "@/lib/withholdings/mutations";

const database = testDatabase();
const now = new Date("2026-02-01T10:00:00Z");
const deed = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019", position: 2 });
const EDIT = `/editing/edit?noun=stance&slug=${deed.slug}`;
const WITHHOLD = `href="/editing/withhold?noun=stance&amp;slug=${deed.slug}"`;
const PEOPLE = {
  member: ["member", false],
  editor: ["editor", false],
  reviewer: ["reviewer", false],
  admin: ["member", true],
} as const;
type Who = keyof typeof PEOPLE;
const jars = new Map<Who, Map<string, string>>();

beforeAll(async () => {
  await buildWorld(database.db);
  for (const [who, [role, isAdmin]] of Object.entries(PEOPLE))
    jars.set(who as Who, await signInAs(await makePerson(database.db, `${who} person`, role, { isAdmin })));
});

const page = (address: string, who: Who) => ask(address, { jar: jars.get(who) });

test("the page of a record leads, the same for everyone, to what one may do with it", async () => {
  const { text } = await ask(`/stances/${deed.slug}`);
  expect(text).toContain(`href="${EDIT.replace("&", "&amp;")}"`);
  expect(text).toContain("Edit this record, or withhold it");
});

test.each<[Who, number, boolean, boolean]>([
  ["member", 403, false, false],
  ["editor", 200, true, false],
  ["reviewer", 200, true, true],
  ["admin", 200, false, true],
])("of the two %s is offered what the table of rights allows", async (who, status, edits, withholds) => {
  const shown = await page(EDIT, who);
  expect(shown.status).toBe(status);
  expect(shown.text.includes("Open it and edit")).toBe(edits);
  expect(shown.text.includes(WITHHOLD)).toBe(withholds);
  if (status === 200) expect(shown.text).toContain("Ada Example on Kites");
});

test("it offers to put back what is withheld, and nothing to withhold of what is not there yet", async () => {
  const asked = { noun: "stance" as const, slug: deed.slug, reason: "It was false.", actor: REVIEWER, now };
  expectDone(await withhold(database.db, asked));
  expect((await page(EDIT, "admin")).text).toContain(`act=restore&amp;noun=stance&amp;slug=${deed.slug}`);
  expectDone(await restore(database.db, asked));
  expect((await page(EDIT, "admin")).text).not.toContain("act=restore");
  expect((await page("/editing/edit?noun=stance", "reviewer")).text).not.toContain("/editing/withhold?noun");
});

test.each<[Who, boolean]>([
  ["editor", false],
  ["reviewer", true],
])("the form of a record, its page for taking it out and a report lead %s there: %s", async (who, leads) => {
  const id = await draftChanges(database.db, [leader(`dy-${who}`, "Dy", "Dy", "XA")], {
    actor: actor(`${who}-person`, PEOPLE[who][0]),
    now,
  });
  const report = await sendReport(database.db, { about: `/stances/${deed.slug}`, now });
  for (const place of [
    `/editing/${id}/stance/${deed.slug}`,
    `/editing/${id}/stance/${deed.slug}/remove`,
    `/editing/reports/${report}`,
  ]) {
    const { status, text } = await page(place, who);
    expect([place, status]).toEqual([place, 200]);
    expect([place, text.includes(WITHHOLD)]).toEqual([place, leads]);
  }
  // What is new in the draft is simply taken out of it.
  expect((await page(`/editing/${id}/leader/dy-${who}`, who)).text).not.toContain("/editing/withhold?noun");
});
