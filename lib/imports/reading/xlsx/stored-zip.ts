import { crc32 } from "node:zlib";

const VERSION = 20;
const UTF8 = 1 << 11;

/**
 * Parts as a file in which they lie side by side, not compressed (PKWARE APPNOTE 6.3): what was checked, and nothing else,
 * for whoever reads it next.
 */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const written = Buffer.from(name);
    const common = [...u16(VERSION, UTF8, 0, 0, 0), ...u32(crc32(content), content.length, content.length)];
    const header = [...u32(0x04034b50), ...common, ...u16(written.length, 0)];
    directory.push(
      Uint8Array.from([
        ...u32(0x02014b50),
        ...u16(VERSION),
        ...common,
        ...u16(written.length, 0, 0, 0, 0),
        ...u32(0, offset),
      ]),
      written,
    );
    pieces.push(Uint8Array.from(header), written, content);
    offset += header.length + written.length + content.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = [...u32(0x06054b50), ...u16(0, 0, parts.size, parts.size), ...u32(length, offset), ...u16(0)];
  return joined([...pieces, ...directory, Uint8Array.from(end)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const u16 = (...numbers: number[]) => numbers.flatMap((number) => [number & 0xff, (number >>> 8) & 0xff]);
const u32 = (...numbers: number[]) => numbers.flatMap((number) => u16(number & 0xffff, number >>> 16));
