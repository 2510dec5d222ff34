import { describe, expect, it } from "vitest";
import type { Picture } from "@/lib/charts/picture/picture";
import { pngFile } from "./png";
import { CARD, shareCard, wordsCard } from "./share-card";

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

  it("cuts a long title with a sign that it goes on", () => {
    const svg = card({ title: "A very long finding ".repeat(30) });
    expect(svg.match(/font-family="'Source Serif 4', Inter"/g)).toHaveLength(3);
    expect(svg).toContain(" …</text>");
  });

  it("shows the whole picture, within its room", () => {
    for (const [width, height] of [
      [1040, 200],
      [400, 500],
      [600, 520],
    ] as const) {
      const svg = card({ draw: () => picture(width, height) });
      const [, x, y, scale] = /translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)/.exec(svg)?.map(Number) ?? [];
      expect(x).toBeGreaterThanOrEqual(0);
      expect((x ?? 0) + width * (scale ?? 0)).toBeLessThanOrEqual(CARD.width);
      expect((y ?? 0) + height * (scale ?? 0)).toBeLessThanOrEqual(CARD.height - 44);
      expect(svg).not.toContain("more row");
    }
  });

  it("ends a picture that could not be read otherwise with a whole row, and says how many more there are", () => {
    const rows = (width: number): Picture => ({
      width,
      height: 60 * 30,
      marks: Array.from({ length: 60 }, (_, at) => ({
        kind: "text" as const,
        ink: "ink" as const,
        x: 0,
        y: at * 30 + 19,
        text: `Leader number ${at}`,
      })),
    });
    const svg = card({ draw: rows });
    const shown = svg.match(/>Leader number /g)?.length ?? 0;
    expect(shown).toBeGreaterThan(8);
    expect(svg).toContain(`and ${60 - shown} more rows on the page`);
  });

  it("of words has as many lines as there is room for", () => {
    const few = wordsCard({ title: "A", text: "B", stamp: "C", lines: ["One", "Two"] });
    expect(few).not.toContain("more");
    const lines = Array.from({ length: 40 }, (_, at) => `Line ${at}`);
    const many = wordsCard({ title: "A", text: "B", stamp: "C", lines });
    const shown = many.match(/>Line /g)?.length ?? 0;
    expect(many).toContain(`and ${40 - shown} more`);
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
