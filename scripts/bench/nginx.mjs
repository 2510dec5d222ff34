import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../launcher/postgres.mjs";
import { runNginx } from "../testing/nginx-process.mjs";

/** Whether this machine has an nginx to compare with. */
export const hasNginx = () => spawnSync("nginx", ["-v"]).status === 0;

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
  const url = `http://127.0.0.1:${port}`;
  const [asked = ""] = Object.keys(files);
  const stop = await runNginx(folder, ["-p", folder, "-c", join(folder, "nginx.conf")], `${url}/${asked}`);
  if (stop) return { url, folder, stop };
  throw new Error("nginx did not start");
}
