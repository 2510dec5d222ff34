import { FAULTS, type Fault, tryOnce } from "./faults/faults";
import { whyNoLoopDisk } from "./faults/loop-disk";
import { OWN_MOUNTS } from "./faults/own-mounts.mjs";
import { Place } from "./faults/place";
import { seeded } from "./faults/random";

// `npm run test:full [-- SEED [NAMES [TRIES]]]` (scripts/test-full.mjs): every fault at random moments, on a server of its own; or
// those alone whose names match the regular expression NAMES; TRIES times each, as often as faults.ts says by default. Each fault
// draws its own moments from the seed.
const seed = Number(process.argv[2] ?? 1);
const names = new RegExp(process.argv[3] ?? "");
const most = Number(process.argv[4] ?? Number.POSITIVE_INFINITY);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

/** Why a fault cannot be tried here; null where it can. */
function whyNot({ needs }: Fault): string | null {
  if (needs && process.env[OWN_MOUNTS] !== "yes") return process.env[OWN_MOUNTS] ?? "no own mounts";
  return needs === "loop devices" ? whyNoLoopDisk() : null;
}

const place = await Place.make();
let isWhole = true;
let all = 0;
console.log(
  `Seed ${seed}\n\n| fault | tries | lost | seconds until whole, median | longest |\n|---|---|---|---|---|`,
);
const notes: string[] = [];
try {
  for (const [at, { fault, tries }] of FAULTS.entries()) {
    if (!names.test(fault.name)) continue;
    const why = whyNot(fault);
    if (why) {
      console.log(`| ${fault.name} | skipped: ${why} | | | |`);
      continue;
    }
    const random = seeded(seed * 1000 + at);
    const seconds: number[] = [];
    const lost: string[] = [];
    for (let tried = 0; tried < Math.min(tries, most); tried++) {
      const outcome = await tryOnce(place, fault, random());
      seconds.push(outcome.seconds);
      lost.push(...outcome.lost);
    }
    all += seconds.length;
    seconds.sort((a, b) => a - b);
    const [median, longest] = [seconds[Math.floor(seconds.length / 2)], seconds.at(-1)];
    console.log(
      `| ${fault.name} | ${seconds.length} | ${lost.length} | ${median?.toFixed(1)} | ${longest?.toFixed(1)} |`,
    );
    if (fault.seen) notes.push(`${fault.name}: ${fault.seen()}`);
    for (const what of lost) console.error(`Lost: ${what}`);
    isWhole &&= lost.length === 0;
  }
  console.log(`| all | ${all} | | | |`);
  for (const note of notes) console.log(note);
} finally {
  await place.end();
}
process.exit(isWhole ? 0 : 1);
