import { beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { reply, stance } from "@/lib/testing/world-records";
import { ask } from "./_testing/ask";

const test = testDatabase();
const deed = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019" });
const WORDS = "I never banned kites.\n\n<b>Read</b> the decree & weep.";
const SHOWN = "I never banned kites.\n\n&lt;b&gt;Read&lt;/b&gt; the decree &amp; weep.";
const toStance = reply("kites-reply-2026-01-09", {
  event: null,
  stance: deed.slug,
  text: WORDS,
  by: "Ada Example",
});
const toEvent = reply("kite-decree-reply-2026-01-09");

beforeAll(async () => {
  await buildWorld(test.db);
  await publishChanges(test.db, [toStance, toEvent], { now: new Date("2026-02-01T00:00:00Z") });
});

const text = async (address: string) => (await ask(address)).text;

it("stands beside the stance it answers word for word, marked as another's words, with who and when", async () => {
  const page = await text(`/stances/${deed.slug}`);
  expect(page).toContain(`<blockquote>${SHOWN}</blockquote>`);
  expect(page).toMatch(/<figcaption>Ada Example, <time dateTime="2026-01-09">9 January 2026<\/time>/);
  expect(page).toContain("The own words of whom this is about");
  expect(await text(`/stances/${deed.slug}?release=1`)).not.toContain("never banned");
});

it("stands beside the event it answers", async () => {
  const page = await text("/events/kite-decree");
  expect(page).toContain("The decree was misread.");
  expect(page).toContain("The office of Ada Example");
});

it("is marked where the record is shown in full elsewhere, with the way to the words", async () => {
  const mark = `href="/stances/${deed.slug}#replies"`;
  for (const address of [
    "/?cell=ada-example.kites",
    "/leaders/ada-example",
    "/compare?leaders=ada-example,bo-sample",
    "/relations/ada-example/bo-sample",
  ])
    expect(await text(address), address).toContain(mark);
  expect(await text("/events")).toContain('href="/events/kite-decree#replies"');
});

it("is in the answers beside what it answers", async () => {
  const { stances } = JSON.parse(await text("/api/v1/stances?leaders=ada-example&issues=kites"));
  expect(stances[1].replies).toEqual([
    { slug: toStance.slug, by: "Ada Example", day: "2026-01-09", text: WORDS },
  ]);
  expect(stances[0].replies).toEqual([]);
  const { events } = JSON.parse(await text("/api/v1/events"));
  expect(events[0]).toMatchObject({ slug: "kite-decree", replies: [{ by: "The office of Ada Example" }] });
});

it("is told among the changes", async () => {
  expect(await text("/changes?leader=ada-example")).toContain(
    "The office of Ada Example replied to an event about Ada Example.",
  );
});

it("is gone from the release on that takes it out", async () => {
  await publishChanges(
    test.db,
    [{ noun: "reply", slug: toStance.slug, action: "remove", kind: "corrected" }],
    { now: new Date("2026-02-02T00:00:00Z") },
  );
  expect(await text(`/stances/${deed.slug}`)).not.toContain("never banned");
  expect(await text(`/stances/${deed.slug}?release=2`)).toContain("never banned");
});
