import { spawn } from "node:child_process";
import { atEnd } from "./command.mjs";
import { ROOT } from "./say.mjs";

/**
 * Runs a program to its end in the checkout. It dies with us.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, timeout?: number }} [options] show: its output goes to the terminal as it comes; timeout in ms
 * @returns {Promise<{ code: number, output: string }>} output is what it wrote, empty where it was shown
 */
export function run(program, args, { env = process.env, show = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env,
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      ...(timeout ? { timeout } : {}),
    });
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    let over = false;
    atEnd(() => {
      if (!over) child.kill();
    });
    child.on("error", (error) => {
      over = true;
      resolve({ code: 127, output: `${output}${error.message}` });
    });
    child.on("close", (code) => {
      over = true;
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * The environment for Next and its tools: no telemetry, and the mode that is meant.
 * @param {"production" | "development"} mode
 */
export function nextEnvironment(mode) {
  return { ...process.env, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" };
}
