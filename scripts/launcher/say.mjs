/** The folder that holds package.json. */
export const ROOT = decodeURIComponent(new URL("../..", import.meta.url).pathname).replace(/\/$/, "");

/** An error whose message is one whole sentence for the person who typed the command; it is shown without a stack. */
export class Refusal extends Error {}

/**
 * Progress, one line at a time.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a command's main function: a refusal is printed as its sentence, anything else with its stack; both end with code 1.
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : (error?.stack ?? error)}\n`);
    process.exit(1);
  }
}

/**
 * Calls `handler` once at the first SIGINT or SIGTERM; further signals are ignored while it works.
 * @param {(signal: NodeJS.Signals) => void | Promise<void>} handler
 */
export function onceStopped(handler) {
  let stopping = false;
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    if (stopping) return;
    stopping = true;
    void handler(signal);
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, stop);
}
