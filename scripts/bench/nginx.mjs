import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { atEnd } from "../launcher/command.mjs";

/** Whether this machine has an nginx to compare with. */
export const hasNginx = () => spawnSync("nginx", ["-v"]).status === 0;

/** @returns {Promise<number>} a port that is free now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * One process of nginx in a folder of its own, on this machine only.
 * @param {(place: { port: number, folder: string }) => string} http what its `http` holds
 * @param {Record<string, Buffer | string>} [files] put into the folder before it starts
 * @returns {Promise<{ url: string, folder: string, stop: () => Promise<void> }>}
 */
export async function startNginx(http, files = {}) {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-nginx-"));
  const port = await freePort();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  const config = `${user}worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 4096; }
http {
access_log off;
${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n")}
${http({ port, folder })}
}
`;
  writeFileSync(join(folder, "nginx.conf"), config);
  const child = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  atEnd(stop);
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(url).catch(() => null);
    if (answered) return { url, folder, stop };
    await pause(50);
  }
  throw new Error("nginx did not start");
}
