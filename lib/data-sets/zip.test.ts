import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { type BundledFile, SUMS, zipped } from "./zip";

const large = Array.from({ length: 40_000 }, (_, n) => `line ${n} with an é\r\n`);
const files = (): BundledFile[] => [
  { name: "a.txt", pieces: ["one, ", "two"] },
  { name: "large.csv", pieces: large },
  { name: "empty.csv", pieces: [] },
];

async function packed(): Promise<{ bytes: Uint8Array; pieces: number }> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(files())) pieces.push(piece);
  return { bytes: Buffer.concat(pieces), pieces: pieces.length };
}

it("an archive holds its files whole, with the hash of each, and comes in pieces", async () => {
  const { bytes, pieces } = await packed();
  const found = unzipSync(bytes);
  expect(Object.keys(found)).toEqual(["a.txt", "large.csv", "empty.csv", SUMS]);
  expect(strFromU8(found["large.csv"] ?? new Uint8Array())).toBe(large.join(""));
  const sums = strFromU8(found[SUMS] ?? new Uint8Array())
    .trim()
    .split("\n");
  expect(sums).toEqual(
    ["a.txt", "large.csv", "empty.csv"].map(
      (name) =>
        `${createHash("sha256")
          .update(found[name] ?? "")
          .digest("hex")}  ${name}`,
    ),
  );
  expect(pieces).toBeGreaterThan(10);
});

it("the same files make the same bytes", async () => {
  expect((await packed()).bytes).toEqual((await packed()).bytes);
});

it("what fails while a file is read fails the archive", async () => {
  async function* broken() {
    yield "a";
    throw new Error("lost");
  }
  const read = async () => {
    for await (const _ of zipped([{ name: "a.txt", pieces: broken() }]));
  };
  await expect(read()).rejects.toThrow("lost");
});
