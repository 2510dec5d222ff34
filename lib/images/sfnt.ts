import { inflateSync } from "node:zlib";

const WOFF = 0x774f4646;
/** Bytes of the head of a file, and of what it says of each table. */
const HEAD = { woff: 44, sfnt: 12 };
const ENTRY = { woff: 20, sfnt: 16 };

/**
 * A font as it is before it is packed for the web: a WOFF file (W3C, WOFF File Format 1.0) unpacked to the sfnt it holds. Done
 * once, where whoever draws would do it anew for each picture.
 * @throws RangeError for anything but a WOFF file
 */
export function sfntOf(woff: Buffer): Buffer<ArrayBuffer> {
  if (woff.length < HEAD.woff || woff.readUInt32BE(0) !== WOFF) throw new RangeError("not a WOFF file");
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(HEAD.sfnt + ENTRY.sfnt * count);
  woff.copy(head, 0, 4, 8);
  const steps = Math.floor(Math.log2(count));
  const range = ENTRY.sfnt * 2 ** steps;
  for (const [at, value] of [count, range, steps, ENTRY.sfnt * count - range].entries())
    head.writeUInt16BE(value, 4 + 2 * at);
  const pieces: Buffer[] = [head];
  let offset = head.length;
  for (let at = 0; at < count; at++) {
    const from = HEAD.woff + ENTRY.woff * at;
    const [start, packed, length, checksum] = [4, 8, 12, 16].map((place) => woff.readUInt32BE(from + place));
    const held = woff.subarray(start, (start ?? 0) + (packed ?? 0));
    const table = held.length < (length ?? 0) ? inflateSync(held) : held;
    const to = HEAD.sfnt + ENTRY.sfnt * at;
    woff.copy(head, to, from, from + 4);
    for (const [place, value] of [checksum, offset, length].entries())
      head.writeUInt32BE(value ?? 0, to + 4 + 4 * place);
    // Each begins at a multiple of four.
    const room = Buffer.alloc((4 - (table.length % 4)) % 4);
    pieces.push(table, room);
    offset += table.length + room.length;
  }
  return Buffer.concat(pieces);
}
