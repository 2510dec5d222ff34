import { crc32, inflateRawSync } from "node:zlib";
import { Unreadable } from "../unreadable";
import { DAMAGED, type ZipPart } from "./zip-directory";

const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * One part unpacked, never into more than it declares.
 * @throws Unreadable where it holds another number of bytes than it declares, others than its checksum says, or is damaged
 */
export function unpackPart(bytes: Uint8Array, part: ZipPart): Uint8Array {
  const packed = packedBytes(bytes, part);
  const content = part.method === STORED ? packed : inflated(packed, part);
  if (content.length !== part.unpacked || crc32(content) !== part.checksum) throw new Unreadable(DAMAGED);
  return content;
}

function packedBytes(bytes: Uint8Array, { offset, packed, method }: ZipPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (method !== STORED && method !== DEFLATED) throw new Unreadable(DAMAGED);
  if (offset + HEADER_LENGTH > bytes.length || view.getUint32(offset, true) !== HEADER)
    throw new Unreadable(DAMAGED);
  const begin =
    offset + HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (begin + packed > bytes.length) throw new Unreadable(DAMAGED);
  return bytes.subarray(begin, begin + packed);
}

function inflated(packed: Uint8Array, { unpacked }: ZipPart): Uint8Array {
  if (unpacked === 0) return new Uint8Array();
  try {
    return inflateRawSync(packed, { maxOutputLength: unpacked });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new Unreadable(
        "The file holds more than it declares, as files do that are made to do harm; it was not unpacked. Save the table anew as .xlsx or CSV.",
      );
    throw new Unreadable(DAMAGED);
  }
}
