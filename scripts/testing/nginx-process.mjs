import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { atEnd } from "../launcher/command.mjs";

/**
 * Runs nginx until it is stopped or the command ends, and waits at most five seconds until it answers.
 * @param {string} folder its own, which goes with it
 * @param {string[]} args by which it finds its configuration; it is kept in the foreground
 * @param {string} asked an address at which it answers once it serves
 * @returns {Promise<(() => Promise<void>) | null>} the way to stop it; null where it does not answer
 */
export async function runNginx(folder, args, asked) {
  const child = spawn("nginx", [...args, "-g", "daemon off;"], { stdio: "ignore" });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  atEnd(stop);
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(asked).catch(() => null);
    if (answered?.ok) return stop;
    await pause(50);
  }
  return null;
}
