import { createInterface } from "node:readline";
import { createClient } from "@/lib/db/client";
import { restore, withhold } from "@/lib/withholdings/mutations";
import { buildWorld, expectDone, publishChanges, REVIEWER } from "./world";
import { WORLD } from "./world-records";

// A process of its own that publishes for tests of what several instances show meanwhile. Builds the invented world, and
// then, for each line, the next release, in which two records carry the same mark, so that a page that was read half
// before and half after is told by its marks:
//   DATABASE_URL=… node --import tsx lib/testing/publish-marks.ts
const db = createClient(process.env.DATABASE_URL ?? "", 2);
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

await buildWorld(db);
say({ release: await publishMark(0), marks: marked.length });
for await (const line of createInterface({ input: process.stdin })) {
  const [word, number] = line.split(" ");
  const act = {
    noun: "stance",
    slug: marked[0]?.slug ?? "",
    reason: "It was false.",
    actor: REVIEWER,
    now: new Date(),
  } as const;
  if (word === "mark") say({ release: await publishMark(Number(number)) });
  if (word === "withhold") say({ withheld: expectDone(await withhold(db, act)) });
  if (word === "restore") say({ restored: expectDone(await restore(db, act)) });
}
await db.$disconnect();
