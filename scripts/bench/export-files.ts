import { briefingFile } from "@/app/_briefings/files";
import { stepsOf } from "@/app/_briefings/steps";
import type { Briefing } from "@/lib/briefings/model";
import { BRIEFING_FILE_FORMS, stepOf } from "@/lib/briefings/model";
import { figureCsv } from "@/lib/charts/figure";
import { utcToday } from "@/lib/clock";
import { made } from "@/lib/http/making";
import { latestReleaseNumber } from "@/lib/releases/queries";

// Makes the files of a briefing of the database at DATABASE_URL and prints what each took, beside the same figures as CSV:
//   export-files.ts <leaders> <issues>    slugs of who and what it is about, with commas between them
const [leaders = [], issues = []] = process.argv.slice(2).map((list) => list.split(","));
const STEPS = 20;
const TIMES = 5;

const release = (await latestReleaseNumber()) ?? 1;
const at = `asOf=${utcToday()}&release=${release}`;
const one = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;
const briefing: Briefing = {
  title: "Measured",
  steps: Array.from({ length: STEPS }, (_, n) => {
    const [a, b] = [one(leaders, n), one(leaders, n + 1)].sort();
    const views = [
      `/compare?leaders=${a},${b}&${at}`,
      `/relations/${a}/${b}?${at}`,
      `/issues/${one(issues, n)}?${at}`,
      `/leaders/${a}?${at}`,
      `/says-and-does?leader=${a}&${at}`,
    ];
    return {
      ...stepOf(one(views, n), ""),
      note: "What is **said** of it.\n\n- one\n- two",
      speakerNotes: "Pause.",
    };
  }),
};

/** The figures and nothing of a file but their values: what any form of them takes at least. */
async function plainFile(): Promise<Uint8Array> {
  const files: string[] = [];
  for await (const { figure } of stepsOf(briefing)) files.push(figureCsv(figure));
  return new TextEncoder().encode(files.join(""));
}

let [longest, last] = [0, performance.now()];
setInterval(() => {
  const present = performance.now();
  longest = Math.max(longest, present - last - 5);
  last = present;
}, 5).unref();

async function timed(make: () => Promise<Uint8Array>) {
  // What is read once and kept stands before the clock.
  const { byteLength } = await make();
  const times: number[] = [];
  [longest, last] = [0, performance.now()];
  for (let n = 0; n < TIMES; n++) {
    const begin = performance.now();
    await make();
    times.push(performance.now() - begin);
  }
  const time = times.sort((x, y) => x - y)[Math.floor(TIMES / 2)] ?? Number.NaN;
  return { time, longestPause: longest, bytes: byteLength };
}

const plain = await timed(plainFile);
const files: {
  form: string;
  steps: number;
  time: number;
  ofPlain: number;
  longestPause: number;
  bytes: number;
  memory: number;
}[] = [];
for (const form of BRIEFING_FILE_FORMS) {
  const taken = await timed(() => made(briefingFile(briefing, { form, withNotes: true }, null)));
  const memory = process.memoryUsage().rss / 2 ** 20;
  files.push({ form, steps: STEPS, ...taken, ofPlain: taken.time / plain.time, memory });
}
console.log(JSON.stringify(files));
process.exit(0);
