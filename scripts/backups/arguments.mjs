import { parseArgs } from "node:util";

/**
 * What was asked of a backup.
 * @param {string[]} args what stands after `npm run backup --`
 * @returns {{ out: string | null, withSecret: boolean } | string} or the sentence that says what is wrong
 */
export function readBackupArguments(args) {
  const options = { out: { type: "string" }, "with-secret": { type: "boolean", default: false } };
  const read = parsed(args, options, false);
  if (typeof read === "string") return read;
  const { out } = read.values;
  if (out?.trim() === "") return "--out needs the name of a file.";
  return { out: out ?? null, withSecret: read.values["with-secret"] };
}

/**
 * What was asked of a restore.
 * @param {string[]} args what stands after `npm run restore --`
 * @returns {{ file: string, into: string | null, replace: boolean } | string} or the sentence that says what is wrong
 */
export function readRestoreArguments(args) {
  const options = { into: { type: "string" }, replace: { type: "boolean", default: false } };
  const read = parsed(args, options, true);
  if (typeof read === "string") return read;
  const { values, positionals } = read;
  if (positionals.length !== 1) return "Name the one file to be restored.";
  if (values.into !== undefined && values.replace) return "--into and --replace exclude each other.";
  if (values.into !== undefined && !/^[a-z_][a-z0-9_]{0,62}$/.test(values.into))
    return `"${values.into}" is no name for a database: small letters, digits and underscores, 63 at most.`;
  return { file: positionals[0] ?? "", into: values.into ?? null, replace: values.replace };
}

/** @param {string[]} args @param {any} options @param {boolean} allowPositionals @returns {any} */
function parsed(args, options, allowPositionals) {
  try {
    return parseArgs({ args, options, allowPositionals });
  } catch (error) {
    return `${error.message.split(". ")[0]}.`;
  }
}
