import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../launcher/postgres.mjs";
import { Refusal, ROOT } from "../../launcher/say.mjs";
import { runNginx } from "../nginx-process.mjs";

/**
 * nginx by deploy/nginx.conf, with no change but addresses, which it need not ask for here, and folders.
 * @param {number[]} ports of the instances on this machine
 * @param {Buffer} [page] what it serves as a file of its own beside them, to compare with
 * @returns {Promise<{ url: string, fileUrl: string, stop: () => Promise<void> } | null>} fileUrl: of that file. null where
 *   nginx is not installed
 */
export async function startBalancer(ports, page) {
  if (spawnSync("nginx", ["-v"]).error) return null;
  const folder = mkdtempSync(join(tmpdir(), "standpoint-nginx-"));
  chmodSync(folder, 0o755);
  for (const name of ["cache", "body", "proxy", "fastcgi", "uwsgi", "scgi"]) {
    mkdirSync(join(folder, name));
    chmodSync(join(folder, name), 0o777);
  }
  const [port, filePort] = [await freePort(), await freePort()];
  const file = join(folder, "nginx.conf");
  const files = `server { listen 127.0.0.1:${filePort}; root ${join(folder, "files")}; default_type text/html; }`;
  const text = configured({ ports, port, folder });
  writeFileSync(file, page ? text.replace(/\}\s*$/, `${files}\n}\n`) : text);
  if (page) {
    mkdirSync(join(folder, "files"));
    chmodSync(join(folder, "files"), 0o755);
    writeFileSync(join(folder, "files", "page.html"), page);
  }
  const args = ["-c", file, "-p", folder, "-e", join(folder, "error.log")];
  const tried = spawnSync("nginx", ["-t", ...args], { encoding: "utf8" });
  if (tried.status !== 0) throw new Refusal(`deploy/nginx.conf is not accepted by nginx:\n${tried.stderr}`);
  const url = `http://127.0.0.1:${port}`;
  const stop = await runNginx(folder, args, `${url}/healthz`);
  if (stop) return { url, fileUrl: `http://127.0.0.1:${filePort}/page.html`, stop };
  throw new Refusal(`nginx does not answer: ${readFileSync(join(folder, "error.log"), "utf8")}`);
}

/** @param {{ ports: number[], port: number, folder: string }} where */
function configured({ ports, port, folder }) {
  const text = readFileSync(join(ROOT, "deploy/nginx.conf"), "utf8");
  const replaced = [
    ["include /etc/nginx/conf.d/resolver.conf;", ""],
    ["server app1:3000 resolve", `server 127.0.0.1:${ports[0]}`],
    ["server app2:3000 resolve", `server 127.0.0.1:${ports[1]}`],
    ["listen 80 default_server;", `listen 127.0.0.1:${port};`],
    ["/var/cache/nginx/standpoint", join(folder, "cache")],
    ["pid /tmp/nginx.pid;", `pid ${join(folder, "nginx.pid")};`],
    ["error_log /dev/stderr crit;", `error_log ${join(folder, "error.log")};`],
    ["access_log /dev/stdout line", `access_log ${join(folder, "access.log")} line`],
    ["client_body_temp_path /tmp/body;", `client_body_temp_path ${join(folder, "body")};`],
    ["proxy_temp_path /tmp/proxy;", `proxy_temp_path ${join(folder, "proxy")};`],
    ["fastcgi_temp_path /tmp/fastcgi;", `fastcgi_temp_path ${join(folder, "fastcgi")};`],
    ["uwsgi_temp_path /tmp/uwsgi;", `uwsgi_temp_path ${join(folder, "uwsgi")};`],
    ["scgi_temp_path /tmp/scgi;", `scgi_temp_path ${join(folder, "scgi")};`],
  ];
  return replaced.reduce((made, [from = "", to = ""]) => {
    if (!made.includes(from)) throw new Refusal(`deploy/nginx.conf has no "${from}" any more.`);
    return made.replace(from, to);
  }, text);
}
