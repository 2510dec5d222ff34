import { createHash } from "node:crypto";
import { Zip, ZipDeflate } from "fflate";

/** A file of a bundle: its text in pieces, made as they are taken. */
export type BundledFile = { name: string; pieces: AsyncIterable<string> | Iterable<string> };

/** Names and hashes of the files before it, as `sha256sum --check` reads them. */
export const SUMS = "SHA256SUMS";

/** Pieces smaller than this are put together before they are packed. */
const PACKED_AT_ONCE = 64 * 1024;

/**
 * Files as a ZIP archive, piece by piece, with the SHA-256 of each in a last file: no more than a piece stands in memory,
 * however large they are. Every file bears one fixed time, so that the same files make the same bytes.
 * @param sums  false where the archive is of a format that takes no such file
 */
export async function* zipped(
  files: AsyncIterable<BundledFile> | Iterable<BundledFile>,
  { sums: hasSums = true }: { sums?: boolean } = {},
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    ready.push(data);
  });
  const sums: string[] = [];
  for await (const { name, pieces } of files) {
    const hash = createHash("sha256");
    yield* added(zip, ready, name, pieces, (bytes) => hash.update(bytes));
    sums.push(`${hash.digest("hex")}  ${name}\n`);
  }
  if (hasSums) yield* added(zip, ready, SUMS, sums, () => undefined);
  zip.end();
  yield* ready.splice(0);
}

async function* added(
  zip: Zip,
  ready: Uint8Array[],
  name: string,
  pieces: BundledFile["pieces"],
  seen: (bytes: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = FIXED_TIME;
  zip.add(file);
  const encoder = new TextEncoder();
  let waiting = "";
  const pack = (last: boolean) => {
    const bytes = encoder.encode(waiting);
    waiting = "";
    seen(bytes);
    file.push(bytes, last);
    return ready.splice(0);
  };
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length >= PACKED_AT_ONCE) yield* pack(false);
  }
  yield* pack(true);
}

/** The earliest that the format can tell, in this machine's own time, in which the format counts. */
const FIXED_TIME = new Date(1980, 0, 1);
