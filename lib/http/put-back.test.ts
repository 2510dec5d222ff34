import { expect, it } from "vitest";
import { putBack, standIn } from "./put-back.mjs";

it("puts each text where its stand-in is, once and as it is", () => {
  const html = `<p>${standIn(1)}</p><ul>${standIn(0)}</ul>`;
  expect(putBack(html, ["<li>$& \\1</li>", `a ${standIn(0)}`])).toBe(
    `<p>a ${standIn(0)}</p><ul><li>$& \\1</li></ul>`,
  );
});

it("leaves alone what stands for no text", () => {
  const html = `<p>${standIn(1)}<template data-left-out="x"></template></p>`;
  expect(putBack(html, ["one"])).toBe(html);
  expect(putBack(html, [])).toBe(html);
});

it("does not take what is told to React for a place in the document", () => {
  const told = JSON.stringify(standIn(0)).replaceAll("<", "\\u003c");
  expect(putBack(`<script>push(${told})</script>`, ["one"])).toBe(`<script>push(${told})</script>`);
});
