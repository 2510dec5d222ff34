import { FAULTS, tryOnce } from "./faults/faults";
import { Place } from "./faults/place";
import { seeded } from "./faults/random";

// `npm run test:full [-- SEED [NAMES]]` (scripts/test-full.mjs): every fault at random moments, on a server of its own; or those
// alone whose names match the regular expression NAMES. Each fault draws its own moments from the seed.
const seed = Number(process.argv[2] ?? 1);
const names = new RegExp(process.argv[3] ?? "");
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

const place = await Place.make();
let isWhole = true;
console.log(
  `Seed ${seed}\n\n| fault | tries | lost | seconds until whole, median | longest |\n|---|---|---|---|---|`,
);
try {
  for (const [at, { fault, tries }] of FAULTS.entries()) {
    if (!names.test(fault.name)) continue;
    const random = seeded(seed * 1000 + at);
    const seconds: number[] = [];
    const lost: string[] = [];
    for (let tried = 0; tried < tries; tried++) {
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
