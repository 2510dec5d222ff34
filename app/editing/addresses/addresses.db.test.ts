import { expect, test } from "vitest";
import { ask } from "@/app/_testing/ask";
import { testDatabase } from "@/lib/db/testing";
import { checkSources } from "@/lib/sources/health/mutations";
import { landing } from "@/lib/testing/landing";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, signInAs } from "@/lib/testing/people";
import { buildWorld } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import { markLookedAt } from "./actions";

const database = testDatabase();

test("the list shows what became of a source, and its form takes the source off it", async () => {
  const { db } = database;
  await buildWorld(db);
  const jar = await signInAs(await makePerson(db, "Ed Editor", "editor"));
  const page = async () => (await ask("/editing/addresses", { jar: new Map(jar) })).text;
  expect(await page()).toContain("No source waits for a look");
  const now = () => new Date("2026-02-01T00:00:00Z");
  const lookAt = async (url: string) =>
    url.endsWith("/minutes")
      ? ({ kind: "gone", status: 410, movedTo: null } as const)
      : ({ kind: "read", status: 200, movedTo: null, textHash: "a" } as const);
  await checkSources(db, { limit: 10, olderThanDays: 0, now, lookAt });
  const { slug } = source("minutes");
  expect(await page()).toContain(`/editing/edit?noun=source&amp;slug=${slug}`);
  expect((await ask("/editing", { jar: new Map(jar) })).text).toContain(
    "1 gone, 0 moved, 0 changed, 0 not reached",
  );
  const form = new FormData();
  form.set("slug", slug);
  form.set("state", "gone");
  const sent = () => withRequest({ jar: new Map(jar) }, () => markLookedAt(null, form));
  expect(await landing(sent())).toBe("/editing/addresses");
  expect(await page()).toContain("No source waits for a look");
  expect(await sent()).toMatchObject({ result: { ok: false, code: "outdated" } });
});
