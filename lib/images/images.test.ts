import { describe, expect, it } from "vitest";
import type { Picture } from "@/lib/charts/picture/picture";
import { pngFile } from "./png";
import { CARD, shareCard } from "./share-card";

const picture = (width: number, height: number): Picture => ({
  width,
  height,
  marks: [{ kind: "text", ink: "ink", x: 10, y: 20, text: "Ada Example & <Bo>" }],
});
const card = (more: Partial<Parameters<typeof shareCard>[0]> = {}) =>
  shareCard({
    title: "Ada Example and Bo Sample agree on 4 of 6 issues",
    measure: "Agreement by city-block.",
    stamp: "Standpoint, release 1.",
    draw: (width) => picture(width, 300),
    ...more,
  });

/** Width and height as a PNG file has them in its head. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe("a share image", () => {
  it("has the size that is said of it, and is the same each time", async () => {
    const png = await pngFile(card(), CARD.width);
    expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
    expect(sizeOf(png)).toEqual([CARD.width, CARD.height]);
    expect(Buffer.from(await pngFile(card(), CARD.width)).equals(Buffer.from(png))).toBe(true);
  });

  it("is drawn with the site's own letters, also those of Central Europe", async () => {
    const plain = await pngFile(card({ title: "" }), CARD.width);
    const drawn = await pngFile(card({ title: "Łódź" }), CARD.width);
    const missing = await pngFile(card({ title: "\u4e2d\u4e2d\u4e2d\u4e2d" }), CARD.width);
    expect(drawn.length).toBeGreaterThan(plain.length);
    expect(Buffer.from(drawn).equals(Buffer.from(missing))).toBe(false);
  });

  it("cuts a long title with a sign that it goes on, and a tall picture at its foot", () => {
    const svg = card({ title: "A very long finding ".repeat(30), draw: (width) => picture(width, 4_000) });
    expect(svg.match(/font-family="'Source Serif 4', Inter"/g)).toHaveLength(3);
    expect(svg).toContain(" …</text>");
    expect(svg).toContain('clip-path="url(#room)"');
  });

  it("says what cannot be drawn, and draws the next one", async () => {
    const both = await Promise.allSettled([pngFile("<svg", 10), pngFile(card(), CARD.width)]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    expect(String((both[0] as PromiseRejectedResult).reason)).toContain("could not be drawn");
  });

  it("takes no text for a tag", () => {
    expect(card({ title: '<script>alert("x")</script>' })).not.toContain("<script");
    expect(card()).toContain("Ada Example &amp; &lt;Bo&gt;");
  });
});
