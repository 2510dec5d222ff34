import { expect, it } from "vitest";
import { fieldsOf } from "./editor.mjs";

it("finds the fields of a form as a browser would send them", () => {
  const html =
    '<form><input name="other" value="no"></form><form class="x"><input type="hidden" name="$ACTION_1:0" value="{&quot;a&quot;:&amp;}"/>' +
    '<input name="title"/><button>Send</button></form>';
  expect(fieldsOf(html, "title")).toEqual([
    ["$ACTION_1:0", '{"a":&}'],
    ["title", ""],
  ]);
  expect(fieldsOf(html, "reason")).toEqual([]);
});
