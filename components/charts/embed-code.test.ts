import { expect, it } from "vitest";
import { EMBED_WIDTH, embedCode, PHONE_WIDTH } from "./embed-code";

const code = (size: Parameters<typeof embedCode>[2]) =>
  embedCode("https://standpoint.example/embed/map?a=1&b=2", "Who is “near”", size);

it("names the figure, and has the size that it is given", () => {
  const given = code({ width: 400, height: 300 });
  expect(given).toContain('src="https://standpoint.example/embed/map?a=1&amp;b=2"');
  expect(given).toContain('width="400" height="300"');
  expect(given).not.toContain("max(");
});

it("is higher on a phone, where its figure is, and as high as said in a usual column", () => {
  const [, wide, narrow, slope, from] =
    /height:max\((\d+)px,(\d+)px - ([\d.]+) \* \(100vw - (\d+)px\)\)/
      .exec(code({ height: 922, narrow: 1513 }))
      ?.map(Number) ?? [];
  const at = (screen: number) => Math.max(wide ?? 0, (narrow ?? 0) - (slope ?? 0) * (screen - (from ?? 0)));
  expect(at(PHONE_WIDTH)).toBe(1513);
  expect(at(EMBED_WIDTH)).toBeCloseTo(922, -1);
  expect(at(1440)).toBe(922);
  expect(code({ height: 922, narrow: 700 })).not.toContain("max(");
});
