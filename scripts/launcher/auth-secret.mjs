import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./say.mjs";

const LEAST = 32;

/**
 * The secret that signs cookies and links: AUTH_SECRET, else the one kept in the folder, made at the first start. With a
 * database of one's own several instances must agree on it, so each of them is given the same AUTH_SECRET.
 * @param {() => string} home the folder where a secret is kept; asked for only where AUTH_SECRET says none, since it may be
 *   none that could be made
 * @returns {string}
 * @throws Refusal for an AUTH_SECRET that is too short to be one
 */
export function authSecret(home) {
  const given = process.env.AUTH_SECRET;
  if (given && given.length < LEAST)
    throw new Refusal(
      `AUTH_SECRET must hold at least ${LEAST} characters; \`openssl rand -hex 32\` makes one.`,
    );
  if (given) return given;
  const file = join(home(), "auth-secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}
