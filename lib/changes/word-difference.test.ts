import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WordPiece, wordDifference } from "./word-difference";

const written = (pieces: WordPiece[]) =>
  pieces.map(({ kind, text }) => (kind === "same" ? text : kind === "gone" ? `[-${text}-]` : `{+${text}+}`));

describe("a text before and after, word by word", () => {
  it("marks each word that differs where it stands", () => {
    expect(
      written(
        wordDifference("She banned red kites by decree.", "She banned all kites by law, at once."),
      ).join(""),
    ).toBe("She banned [-red-]{+all+} kites by [-decree-]{+law, at once+}.");
    expect(written(wordDifference("The order left the body.", "The order left the treaty body."))).toEqual([
      "The order left the ",
      "{+treaty +}",
      "body.",
    ]);
  });

  it("tells a phrase that was rewritten as one change", () => {
    expect(written(wordDifference("said red kites fly", "said blue ferries fly")).join("")).toBe(
      "said [-red kites-]{+blue ferries+} fly",
    );
  });

  it("gives texts that share next to nothing whole", () => {
    const words = (word: string) => Array.from({ length: 3_000 }, (_, at) => `${word}${at}`).join(" ");
    expect(wordDifference(words("a"), words("b")).map(({ kind }) => kind)).toEqual(["gone", "come"]);
  });

  it("finds nothing between a text and itself, and always puts both texts together again", () => {
    const words = fc
      .array(fc.constantFrom("a", "b ", "c", " ", "\n", "ä", "…", "́", "1.5"), { maxLength: 12 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordDifference(before, after);
        const without = (left: WordPiece["kind"]) =>
          pieces.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join("");
        expect(without("come")).toBe(before);
        expect(without("gone")).toBe(after);
        if (before === after) expect(pieces.every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });
});
