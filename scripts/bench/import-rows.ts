import { createClient } from "@/lib/db/client";
import { addDays } from "@/lib/domain/day";
import { beginImport } from "@/lib/imports/begin/mutations";
import { checkImport } from "@/lib/imports/checking/mutations";
import { makeChangeSet } from "@/lib/imports/making/mutations";
import { findImport, rowsOf } from "@/lib/imports/queries";
import { AUTHOR, expectDone } from "@/lib/testing/world";

// Brings a file of stances into the database at DATABASE_URL, as an editor does who uploads it, and prints what that took:
//   import-rows.ts <rows> <leaders> <issues>    over that many leaders and issues of a synthetic set
const [rows = 0, leaders = 1, issues = 1] = process.argv.slice(2).map(Number);
const db = createClient(process.env.DATABASE_URL ?? "", 4);
const now = new Date();
const bytes = new TextEncoder().encode(fileOf());

// How long the process could answer nobody else meanwhile.
let [longest, last] = [0, performance.now()];
setInterval(() => {
  const present = performance.now();
  longest = Math.max(longest, present - last - 10);
  last = present;
}, 10).unref();

const begin = performance.now();
const handedIn = {
  fileName: "stances.csv",
  bytes,
  title: "Measured",
  kind: "corrected",
  actor: AUTHOR,
  now,
} as const;
const { id } = expectDone(await beginImport(db, handedIn));
const kept = performance.now();
await checkImport(db, { id, now });
const head = await findImport(AUTHOR, id, db);
await rowsOf(id, { limit: 100 }, db);
const previewed = performance.now();
if (head?.counts.add !== rows) throw new Error(`Not all rows are additions: ${JSON.stringify(head?.counts)}`);
expectDone(await makeChangeSet(db, { id, actor: AUTHOR, now }));
console.log(
  JSON.stringify({
    rows,
    keep: kept - begin,
    preview: previewed - begin,
    make: performance.now() - previewed,
    longestPause: longest,
    memory: process.memoryUsage().rss / 2 ** 20,
  }),
);
await db.$disconnect();
process.exit(0);

/** Stances before all others of the set: each of a leader's name, an issue's name and a period of its own, with two sources. */
function fileOf(): string {
  const lines = [
    "leader,issue,lane,position,from,to,summary,rationale,confidence,source 1 url,source 1 title,source 1 publisher,source 2 url",
  ];
  for (let n = 0; n < rows; n++) {
    const period = Math.floor(n / (leaders * issues));
    lines.push(
      [
        `Leader Synthetic ${n % leaders}`,
        `Synthetic issue ${Math.floor(n / leaders) % issues}`,
        "says",
        (n % 5) - 2,
        addDays("1950-01-01", period * 30),
        addDays("1950-01-01", period * 30 + 30),
        `"What was said, for the ${n}th time, at some length, so that it is like a sentence that somebody wrote."`,
        '"The record is explicit, and the neighbouring position is ruled out by the words of the anchor."',
        "high",
        `https://example.net/measured/${n % 2_000}`,
        `Record ${n % 2_000}`,
        "The Example Gazette",
        `https://example.org/synthetic/${n % 1_000}`,
      ].join(","),
    );
  }
  return lines.join("\n");
}
