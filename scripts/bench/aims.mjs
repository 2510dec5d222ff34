/** What the product sets itself; docs/performance.md gives the reasons. */
export const AIMS = {
  /** Least share of its plain yardstick's requests a second that a page reaches. */
  ofPlain: 0.9,
  /** Most that the time of the same content grows when the data grow a hundredfold. */
  growth: 1.5,
  /** Most script over Next's own floor, in KiB compressed. */
  readingScript: 20,
  controlsScript: 60,
  /** Most memory of the server after load on the bundled data set, in MiB. */
  memory: 400,
  /** Most time until the preview of a file of 10,000 rows is there, in seconds. */
  importing: 20,
  /** Most time until the slides of 20 steps are made, in seconds. */
  exporting: 5,
  /** Most time of a picture of a view that was never made before, and of a step of a presentation, in ms. */
  picture: 300,
  step: 100,
};

/**
 * One line of the verdict.
 * @typedef {{ measure: string, aim: string, measured: string, met: boolean }} Verdict
 */

/**
 * @param {import("./report.mjs").Results} results
 * @returns {Verdict[]} one line for each aim, or each page that has it
 */
export function verdicts(results) {
  /** @type {Verdict[]} */
  const lines = [];
  for (const [set, cases] of Object.entries(results.cases))
    for (const { name, kind, first, repeated, plain } of cases) {
      if (kind !== "page") continue;
      for (const [read, { rate }] of /** @type {const} */ ([
        ["first read", first],
        ["repeated", repeated],
      ]))
        lines.push({
          measure: `${name}, ${set} set, ${read}: rate of the plain page's`,
          aim: `≥ ${AIMS.ofPlain}`,
          measured: (rate / plain.rate).toFixed(2),
          met: rate / plain.rate >= AIMS.ofPlain,
        });
    }
  for (const { name, ratio } of results.growth)
    lines.push({
      measure: `${name}: time with 100 × the data`,
      aim: `≤ ${AIMS.growth} ×`,
      measured: `${ratio.toFixed(2)} ×`,
      met: ratio <= AIMS.growth,
    });
  for (const { path, controls, scripts } of results.weights.pages) {
    const over = (scripts - results.weights.floor) / 1024;
    const aim = controls ? AIMS.controlsScript : AIMS.readingScript;
    lines.push({
      measure: `${path}: script over Next's floor`,
      aim: `≤ ${aim} KiB`,
      measured: `${over.toFixed(1)} KiB`,
      met: over <= aim,
    });
  }
  lines.push({
    measure: "server's memory after load, bundled set",
    aim: `< ${AIMS.memory} MiB`,
    measured: `${Math.round(results.memory.bundled)} MiB`,
    met: results.memory.bundled < AIMS.memory,
  });
  for (const [set, { rows, preview }] of Object.entries(results.importing))
    lines.push({
      measure: `a file of ${rows} rows to its preview, ${set} set`,
      aim: `< ${AIMS.importing} s`,
      measured: `${(preview / 1000).toFixed(1)} s`,
      met: preview / 1000 < AIMS.importing,
    });
  for (const [set, files] of Object.entries(results.exporting))
    for (const { form, steps, time } of files)
      lines.push({
        measure: `a briefing of ${steps} steps as ${form}, ${set} set`,
        aim: `< ${AIMS.exporting} s`,
        measured: `${(time / 1000).toFixed(2)} s`,
        met: time / 1000 < AIMS.exporting,
      });
  return lines;
}
