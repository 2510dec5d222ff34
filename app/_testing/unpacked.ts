import { strFromU8, unzipSync } from "fflate";

/** What an answer says as text; of a packed file (an archive, a presentation, a workbook) what each of its parts says, and theirs. */
export function unpacked(bytes: Uint8Array): string {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isPacked) return new TextDecoder().decode(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${part[0] === 0x50 ? unpacked(part) : strFromU8(part)}`)
    .join("\n");
}
