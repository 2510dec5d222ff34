import { expect, it } from "vitest";
import { noteMarkup } from "@/lib/briefings/markdown";
import { noteRuns } from "./note-runs";

const runs = (note: string) => noteRuns(noteMarkup(note));
const words = (note: string) =>
  runs(note)
    .map(({ text, isLast }) => (isLast ? `${text}\n` : text))
    .join("");

it("keeps words and lines of a note, and no markup", () => {
  expect(words("One **two** <b>three</b> & four\n\n- a\n- b *c*\n\nend")).toBe(
    "One two <b>three</b> & four\na\nb c\nend\n",
  );
  expect(runs("")).toEqual([]);
});

it("says what is bold, slanted, a link or an item", () => {
  const [plain, bold, slanted, link] = runs("a **b** *c* [d](https://example.org/?x=1&y=2)").filter(
    ({ text }) => text.trim(),
  );
  expect([plain?.bold, bold?.bold, slanted?.italic]).toEqual([false, true, true]);
  expect(link?.link).toBe("https://example.org/?x=1&y=2");
  expect(runs("[no](javascript:alert(1))")[0]?.link).toBeNull();
  expect(runs("1. one\n2. two").map(({ item }) => item)).toEqual(["number", "number"]);
  expect(runs("- one\n\ntwo").map(({ item }) => item)).toEqual(["bullet", null]);
});
