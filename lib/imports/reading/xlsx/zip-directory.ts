import { FILE_LIMITS } from "../model";
import { Unreadable } from "../unreadable";

/** A part of a packed file, as its directory declares it. */
export type ZipPart = {
  name: string;
  method: number;
  checksum: number;
  packed: number;
  unpacked: number;
  /** Where the part's own header begins. */
  offset: number;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const MOST_PARTS = 2_000;
const IS_ENCRYPTED = 1;

export const DAMAGED =
  "The workbook is damaged; open it in a spreadsheet program, save it anew as .xlsx, and hand that in.";

/**
 * What a packed file declares to hold (PKWARE APPNOTE 6.3, 4.3.12 and 4.3.16), without unpacking anything.
 * @throws Unreadable where it is damaged, has a password, or declares more than is unpacked
 */
export function zipDirectory(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS)
    throw new Unreadable(
      `The file has ${count} parts packed into it, which is no workbook; save the table anew as .xlsx.`,
    );
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let nth = 0; nth < count; nth++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) throw new Unreadable(DAMAGED);
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    if (view.getUint16(at + 8, true) & IS_ENCRYPTED)
      throw new Unreadable("The file has a password; take it off, save the workbook and hand that in.");
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + name)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_LENGTH + name + extra + comment;
  }
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > FILE_LIMITS.unzipped)
    throw new Unreadable(
      `Unpacked, the file would have ${Math.ceil(unpacked / 1024 / 1024)} MB, and at most ${FILE_LIMITS.unzipped / 1024 / 1024} MB are read; it was not unpacked. Save only the table, as .xlsx or CSV.`,
    );
  return parts;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new Unreadable(DAMAGED);
}
