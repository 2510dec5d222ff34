import { createServer } from "node:net";
import { Refusal } from "./say.mjs";

/**
 * The port to serve on.
 * @param {string | undefined} text PORT of the environment; 3000 where it is unset or empty, 0 for any free one
 * @returns {number}
 */
export function parsePort(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Refusal(`PORT must be a whole number from 0 to 65535, not "${text}".`);
  }
  return port;
}

/**
 * The addresses to listen on. By default this machine only, under both families: browsers may take "localhost" for either.
 * @param {string | undefined} host HOST of the environment, e.g. 0.0.0.0 to be reached from outside
 */
export function listenHosts(host) {
  return host ? [host] : ["127.0.0.1", "::1"];
}

/**
 * @param {string} code
 * @param {number} port
 * @param {string} host
 */
export function listenRefusal(code, port, host) {
  if (code === "EADDRINUSE") {
    return new Refusal(
      `Port ${port} is taken by another program; stop it, or choose another port: PORT=${port + 1} npm start.`,
    );
  }
  if (code === "EACCES")
    return new Refusal(`This user may not listen on port ${port}; choose one above 1023 with PORT.`);
  return new Refusal(`Cannot listen on ${host}, port ${port} (${code}).`);
}

/** Whether an error means that this machine lacks the second address family. @param {string} code */
export function isFamilyMissing(code) {
  return code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT";
}

/**
 * Refuses a taken port before minutes are spent on a build.
 * @param {number} port
 * @param {string[]} hosts
 */
export async function refuseTakenPort(port, hosts) {
  if (port === 0) return;
  for (const [index, host] of hosts.entries()) {
    await new Promise((resolve, reject) => {
      const probe = createServer();
      probe.once("error", (error) => {
        const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? "";
        if (index > 0 && isFamilyMissing(code)) resolve(undefined);
        else reject(listenRefusal(code, port, host));
      });
      probe.listen(port, host, () => probe.close(resolve));
    });
  }
}
