import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "@/lib/db/client";
import { restore, withhold } from "@/lib/withholdings/mutations";
import { makePerson, signInAs } from "./people";
import { buildWorld, expectDone, publishChanges, REVIEWER } from "./world";
import { WORLD } from "./world-records";

// A process of its own that publishes for tests of what several instances show meanwhile. Builds the invented world, and
// then, for each line, the next release, in which two records carry the same mark, so that a page that was read half
// before and half after is told by its marks:
//   DATABASE_URL=… node --import tsx lib/testing/publish-marks.ts
// Where AUTH_SECRET is set it also makes an editor, and says the cookie of their sign-in.
let db = createClient(process.env.DATABASE_URL ?? "", 2);
const marked = WORLD.filter(
  (change) =>
    change.noun === "stance" &&
    change.action === "add" &&
    change.content.issue === "kites" &&
    change.content.lane === "does",
).slice(0, 2);
const say = (line: object) => console.log(JSON.stringify(line));

async function publishMark(mark: number): Promise<number> {
  const changes = marked.map((change) => {
    if (change.noun !== "stance" || change.action !== "add") throw new Error("no stance");
    const content = { ...change.content, summary: `Kites bear qmark${mark}q now.` };
    return { noun: "stance", slug: change.slug, action: "edit", kind: "corrected", content } as const;
  });
  return (await publishChanges(db, changes, { now: new Date() })).release;
}

/** As a person would: what fails is looked after once the database answers, and done again where it was not done. */
async function publishSurely(mark: number): Promise<number> {
  for (;;)
    try {
      return await publishMark(mark);
    } catch {
      // A last commit may be under way.
      await pause(1_000);
      const newest = await newestRelease().catch(() => last);
      if (newest > last) return newest;
    }
}

async function newestRelease(): Promise<number> {
  return (await db.release.aggregate({ _max: { number: true } }))._max.number ?? 0;
}

async function signedIn(): Promise<string> {
  const jar = await signInAs(await makePerson(db, "Ed Example", "editor"));
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

await buildWorld(db);
let last = await publishMark(0);
const cookie = process.env.AUTH_SECRET ? await signedIn() : "";
say({ release: last, marks: marked.length, cookie });
for await (const line of createInterface({ input: process.stdin })) {
  const [word = "", given = ""] = line.split(" ");
  const act = {
    noun: "stance",
    slug: marked[0]?.slug ?? "",
    reason: "It was false.",
    actor: REVIEWER,
    now: new Date(),
  } as const;
  if (word === "mark") {
    last = await publishSurely(Number(given));
    say({ release: last });
  }
  if (word === "withhold") say({ withheld: expectDone(await withhold(db, act)) });
  if (word === "restore") say({ restored: expectDone(await restore(db, act)) });
  // Another database takes the place of the one before.
  if (word === "move") {
    db = createClient(given, 2);
    say({ moved: await newestRelease() });
  }
}
process.exit(0);
