import { expect, it } from "vitest";
import { colour } from "../colours";
import { leaderInk } from "../leader-ink";
import type { Picture } from "./picture";
import { svgFile } from "./svg-file";
import { cutTo, linesWithin, textWidth } from "./text-width";

const picture: Picture = {
  width: 400,
  height: 100,
  marks: [
    { kind: "line", ink: "line", x1: 0, y1: 0, x2: 400, y2: 0 },
    { kind: "circle", ink: { leader: "ada-example" }, x: 10, y: 20, r: 4, hollow: true },
    {
      kind: "link",
      href: "/leaders/ada-example",
      label: "Ada",
      marks: [{ kind: "text", ink: "ink", x: 0, y: 0, text: 'A & B <b> "c" \u0000' }],
    },
  ],
};
const captions = {
  title: "A finding that says <much> & more",
  measure: "Measured.",
  notes: ["Source: one."],
};

it("stands by itself: title, measure, notes and the picture in the light theme, and nothing that would be run", () => {
  const svg = svgFile(picture, captions, "Ada & Bruno");
  expect(svg).toContain("A finding that says &lt;much&gt; &amp; more");
  expect(svg).toContain("Source: one.");
  expect(svg).toContain("A &amp; B &lt;b&gt; &quot;c&quot; </text>");
  expect(svg).toContain(`stroke="${leaderInk("ada-example").colour}"`);
  expect(svg).toContain(`stroke="${colour("line", "light")}"`);
  expect(svg).not.toMatch(/<script|href=|<b>/);
});

it("breaks and cuts texts to the room there is", () => {
  const text = "one two three four five six seven";
  const lines = linesWithin(text, 90);
  expect(lines.join(" ")).toBe(text);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(90);
  expect(cutTo(text, 60)).toMatch(/…$/);
  expect(textWidth(cutTo(text, 60))).toBeLessThanOrEqual(60);
  expect(cutTo("one", 60)).toBe("one");
});
