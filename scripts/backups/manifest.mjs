import { z } from "zod";
import { Refusal } from "../launcher/say.mjs";

/** What the first entry of every manifest says, so that no other file is taken for a backup. */
export const FORMAT = "standpoint-backup";
/** Counted up when an older program could not read what a newer one writes. */
export const VERSION = 1;
export const MANIFEST = "manifest.json";
/** The SHA-256 of the manifest, which itself holds those of the tables. */
export const MANIFEST_SUM = "manifest.sha256";
export const SECRET = "auth-secret";

const sum = z.string().regex(/^[0-9a-f]{64}$/);
const whole = z.int().nonnegative();

const shape = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  madeAt: z.iso.datetime(),
  application: z.string(),
  postgres: z.string(),
  /** The migrations that the database had applied, oldest first. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: whole, bytes: whole, sha256: sum }),
  ),
  sequences: z.array(
    z.object({ name: z.string(), lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }),
  ),
  /** The newest release, null before the first. */
  release: z.object({ number: whole, hash: z.string() }).nullable(),
  /** By it the secret is known again under which the accounts were made. */
  secretMark: z.string().nullable(),
  holdsSecret: z.boolean(),
});
/** @typedef {z.infer<typeof shape>} Manifest */

/** The entry that holds a table's rows, as COPY writes them. @param {string} table */
export const entryOf = (table) => `tables/${table}.copy`;

/**
 * @param {string} text
 * @param {string} file for the message
 * @returns {Manifest}
 * @throws Refusal where it is of another program or of a newer one
 */
export function readManifest(text, file) {
  let given;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Refusal(`${file} is damaged: its manifest cannot be read. Use another backup.`);
  }
  if (given?.format !== FORMAT) throw new Refusal(`${file} is not a backup of Standpoint.`);
  if (given.version > VERSION)
    throw new Refusal(
      `${file} was made by a newer version of Standpoint (${given.application}): update the code and restore it then.`,
    );
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Refusal(
    `${file} is damaged: its manifest says nothing usable at ${issue?.path.join(".")}. Use another backup.`,
  );
}
