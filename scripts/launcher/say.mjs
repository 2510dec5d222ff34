import { fileURLToPath } from "node:url";

/** The folder that holds package.json, without a slash at its end. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** An error whose message is one whole sentence for the person who typed the command; it is shown without a stack. */
export class Refusal extends Error {}

/**
 * Progress, one line at a time.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`);
}
