import { expect, it } from "vitest";
import { fixedFontFile } from "./fonts";
import { sfntOf } from "./sfnt";

/** The sum of a table as fonts have it (OpenType, Calculating Checksums). */
function sumOf(table: Buffer): number {
  const whole = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

it.each(["inter-latin-400-normal", "source-serif-4-latin-ext-600-normal"])(
  "%s is unpacked whole: every table has the sum that the font says",
  async (name) => {
    const woff = await fixedFontFile(name);
    const font = sfntOf(woff);
    expect(font.length).toBe(woff.readUInt32BE(16));
    const count = font.readUInt16BE(4);
    expect(count).toBe(woff.readUInt16BE(12));
    const tags = [];
    for (let at = 12; at < 12 + 16 * count; at += 16) {
      const tag = font.toString("latin1", at, at + 4);
      const [sum, offset, length] = [4, 8, 12].map((place) => font.readUInt32BE(at + place));
      const table = Buffer.from(font.subarray(offset, (offset ?? 0) + (length ?? 0)));
      // The head's own holds the sum of the whole file, which counts as none.
      if (tag === "head") table.writeUInt32BE(0, 8);
      expect(sumOf(table), tag).toBe(sum);
      expect((offset ?? 1) % 4, tag).toBe(0);
      tags.push(tag);
    }
    expect(tags).toEqual([...tags].sort());
    expect(tags).toEqual(expect.arrayContaining(["cmap", "glyf", "head", "hmtx"]));
  },
);

it("refuses what is no such file", () => {
  for (const other of ["", "wOF2", "<svg/>".repeat(20)])
    expect(() => sfntOf(Buffer.from(other))).toThrow(RangeError);
});
