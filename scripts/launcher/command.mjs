import { Refusal } from "./say.mjs";

/** @type {(() => unknown)[]} */
const endings = [];
let ending = false;

/**
 * Registers what must be undone when the command ends: by itself, by an error or by a signal. The last comes first.
 * @param {() => unknown} undo
 */
export function atEnd(undo) {
  endings.push(undo);
}

/** @param {number} code */
async function end(code) {
  if (ending) return;
  ending = true;
  for (const undo of endings.reverse()) {
    try {
      await undo();
    } catch (error) {
      process.stderr.write(`While ending: ${error?.message ?? error}\n`);
    }
  }
  process.exit(code);
}

// npm runs us under a shell that does not hand on the signal npm itself was sent (by a supervisor, say): the shell ends
// and we would stay behind with the database. So we end when our parent has.
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void end(0), 500).unref();
}

/**
 * Runs a command's main function, which resolves when the command is done, or never if it serves until a signal.
 * A refusal is printed as its sentence, any other error with its stack; both end with code 1. Ctrl-C ends with code 0.
 * @param {() => Promise<number | void>} main resolves to the exit code, 0 by default
 */
export async function runCommand(main) {
  endWithNpm();
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => void end(0));
  }
  try {
    await end((await main()) ?? 0);
  } catch (error) {
    // A child that the signal ended too is no error of its own.
    if (ending) return;
    process.stderr.write(`${error instanceof Refusal ? error.message : (error?.stack ?? error)}\n`);
    await end(1);
  }
}
