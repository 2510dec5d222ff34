import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";
import { Refusal } from "../launcher/say.mjs";
import { entryOf, MANIFEST, MANIFEST_SUM, readManifest, SECRET } from "./manifest.mjs";
import { metered } from "./metered.mjs";

const MANIFEST_BYTES = 4_000_000;

/**
 * A backup that was found whole: every sum of it was computed anew.
 * @typedef {{ file: string, manifest: import("./manifest.mjs").Manifest, rows: (table: string) => Promise<import("node:stream").Readable>, secret: () => Promise<string | null>, close: () => void }} Archive
 */

/**
 * Opens a backup and checks all of it, before anything is done with it.
 * @param {string} file
 * @returns {Promise<Archive>}
 * @throws Refusal for a file that is missing, foreign, cut off, damaged or of a newer version
 */
export async function openArchive(file) {
  await refuseForeign(file);
  const damaged = (/** @type {string} */ what) =>
    new Refusal(`${file} is damaged: ${what}. Use another backup.`);
  let zip;
  const entries = new Map();
  try {
    zip = await yauzl.openPromise(file, { autoClose: false });
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch {
    zip?.close();
    if (!zip)
      throw new Refusal(`${file} is cut off: its end is missing. Copy it anew, or use another backup.`);
    throw damaged("its list of contents cannot be read");
  }
  const stream = async (/** @type {string} */ name) => zip.openReadStreamPromise(entries.get(name));
  const text = async (/** @type {string} */ name) => {
    if (entries.get(name).uncompressedSize > MANIFEST_BYTES) throw damaged(`${name} is too long`);
    try {
      return (await buffer(await stream(name))).toString();
    } catch {
      throw damaged(`${name} cannot be read`);
    }
  };
  try {
    if (!entries.has(MANIFEST) || !entries.has(MANIFEST_SUM))
      throw new Refusal(`${file} is not a backup of Standpoint: it holds no manifest.`);
    const said = await text(MANIFEST);
    if (createHash("sha256").update(said).digest("hex") !== (await text(MANIFEST_SUM)))
      throw damaged("its manifest is not the one that was written");
    const manifest = readManifest(said, file);
    for (const { name, rows, bytes, sha256 } of manifest.tables) {
      const entry = entries.get(entryOf(name));
      if (!entry) throw damaged(`the table ${name} is missing`);
      const meter = metered();
      const broken = damaged(`the table ${name} is not what was written`);
      await pipeline(
        await stream(entry.fileName).catch(() => Promise.reject(broken)),
        meter,
        nowhere(),
      ).catch(() => Promise.reject(broken));
      const told = meter.told();
      if (told.sha256 !== sha256 || told.rows !== rows || told.bytes !== bytes) throw broken;
    }
    return {
      file,
      manifest,
      rows: (table) => stream(entryOf(table)),
      secret: async () => (entries.has(SECRET) ? (await text(SECRET)).trim() : null),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

const nowhere = () =>
  new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });

/** @param {string} file */
async function refuseForeign(file) {
  let head;
  try {
    const handle = await open(file, "r");
    try {
      head = (await handle.read(Buffer.alloc(4), 0, 4, 0)).buffer;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new Refusal(`${file} cannot be read (${error.code}).`);
  }
  if (head.toString("latin1") !== "PK\u0003\u0004")
    throw new Refusal(`${file} is not a backup of Standpoint.`);
}
