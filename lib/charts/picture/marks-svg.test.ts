import { expect, it } from "vitest";
import { marksSvg, type Paper } from "./marks-svg";
import type { Mark } from "./picture";

const paper = (isLinked: boolean): Paper => ({ inkOf: (ink) => String(ink), isLinked });
const hostile = `"><script>alert(1)</script>&`;
const text = (more: Partial<Extract<Mark, { kind: "text" }>> = {}): Mark => ({
  kind: "text",
  ink: "ink",
  x: 1,
  y: 2,
  text: "one",
  ...more,
});
const path = (d: string, more: Partial<Extract<Mark, { kind: "path" }>> = {}): Mark => ({
  kind: "path",
  ink: "ink",
  d,
  ...more,
});

it("lets nothing of a text, a label or an address out of its place", () => {
  const marks: Mark[] = [
    { kind: "link", href: `/leaders/${hostile}`, label: hostile, marks: [text({ text: hostile })] },
  ];
  for (const isLinked of [true, false]) {
    const svg = marksSvg(marks, paper(isLinked));
    expect(svg).not.toContain("<script");
    expect(svg.match(/"/g)?.length ?? 0, "quotes in pairs").toSatisfy((count: number) => count % 2 === 0);
    expect(svg).toContain("&quot;&gt;&lt;script&gt;");
  }
  expect(marksSvg(marks, paper(true))).toContain('<a href="/leaders/&quot;&gt;');
  expect(marksSvg(marks, paper(false))).not.toContain("href");
});

it("draws neighbouring paths of one style as one, and others in their order", () => {
  expect(marksSvg([path("M0 0h1"), path("M0 2h1"), path("M0 4h1", { opacity: 0.5 })], paper(true))).toBe(
    '<path d="M0 0h1M0 2h1" fill="none" stroke="ink" stroke-width="2"/><path d="M0 4h1" fill="none" stroke="ink" stroke-width="2" opacity="0.5"/>',
  );
});

it("says once what neighbouring texts look like", () => {
  expect(marksSvg([text(), text({ y: 3, text: "two" }), text({ bold: true })], paper(true))).toBe(
    '<g fill="ink" font-size="12"><text x="1" y="2">one</text><text x="1" y="3">two</text></g><text x="1" y="2" fill="ink" font-size="12" font-weight="600">one</text>',
  );
});

it("says of each mark which row it shows, where that is asked for", () => {
  const marks = [
    path("M0 0", { row: 'a"b' }),
    path("M0 1", { row: 'a"b' }),
    text({ row: "c" }),
    text({ y: 3 }),
  ];
  const style = 'fill="none" stroke="ink" stroke-width="2"';
  expect(marksSvg(marks, { ...paper(true), isTagged: true })).toBe(
    `<path d="M0 0M0 1" ${style} data-row="a&quot;b"/><text x="1" y="2" fill="ink" font-size="12" data-row="c">one</text><text x="1" y="3" fill="ink" font-size="12">one</text>`,
  );
  expect(marksSvg(marks, paper(true))).not.toContain("data-row");
});
