import { FAULTS, tryOnce } from "./faults/faults";
import { Place } from "./faults/place";
import { seeded } from "./faults/random";

// `npm run test:full [-- SEED [TRIES]]` (scripts/test-full.mjs): every fault at random moments, on a server of its own. TRIES
// says how often each is tried, in place of 200 times in all.
const seed = Number(process.argv[2] ?? 1);
const each = process.argv[3] === undefined ? null : Number(process.argv[3]);
const random = seeded(seed);
const place = await Place.make();
let isWhole = true;
console.log(
  `Seed ${seed}\n\n| fault | tries | lost | seconds until whole, median | longest |\n|---|---|---|---|---|`,
);
try {
  for (const { fault, tries } of FAULTS) {
    const seconds: number[] = [];
    const lost: string[] = [];
    for (let tried = 0; tried < (each ?? tries); tried++) {
      const outcome = await tryOnce(place, fault, random());
      seconds.push(outcome.seconds);
      lost.push(...outcome.lost);
    }
    seconds.sort((a, b) => a - b);
    const [median, longest] = [seconds[Math.floor(seconds.length / 2)], seconds.at(-1)];
    console.log(
      `| ${fault.name} | ${seconds.length} | ${lost.length} | ${median?.toFixed(1)} | ${longest?.toFixed(1)} |`,
    );
    for (const what of lost) console.error(`Lost: ${what}`);
    isWhole &&= lost.length === 0;
  }
} finally {
  await place.end();
}
process.exit(isWhole ? 0 : 1);
