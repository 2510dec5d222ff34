import { readdirSync, readFileSync } from "node:fs";
import { createTranslator, IntlErrorCode } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { MESSAGES } from "@/messages";
import { LOCALES } from "./locales";

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[[...path, key].join("."), value] as [string, string]]
      : leaves(value, [...path, key]),
  );
}

/** The error of a message that is not well-formed ICU, or null. Missing values are not its fault. */
function icuProblem(text: string): string | null {
  let problem: string | null = null;
  const t = createTranslator({
    locale: "en",
    messages: { text },
    timeZone: "UTC",
    onError: (error) => {
      if (error.code === IntlErrorCode.INVALID_MESSAGE) problem = error.message;
    },
  });
  t.rich("text", {});
  return problem;
}

describe.each(LOCALES)("messages/%s", (locale) => {
  const folder = new URL(`../../messages/${locale}/`, import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

  it("has every file of its folder in the index, and no area without a file", () => {
    expect(Object.keys(MESSAGES[locale]).sort()).toEqual(
      files.map((name) => name.replace(/\.json$/, "")).sort(),
    );
  });

  it.each(files)("%s: each message is well-formed ICU and not empty", (name) => {
    const tree = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Tree;
    for (const [key, text] of leaves(tree)) {
      expect(text.trim(), key).not.toBe("");
      expect(icuProblem(text), key).toBeNull();
    }
  });

  it("has the keys of English", () => {
    const english = leaves(MESSAGES.en as unknown as Tree).map(([key]) => key);
    expect(leaves(MESSAGES[locale] as unknown as Tree).map(([key]) => key)).toEqual(english);
  });
});

it("tells a broken message", () => {
  expect(icuProblem("{count, plural, one {a}")).not.toBeNull();
  expect(icuProblem("<b>open")).not.toBeNull();
  expect(icuProblem("{count, plural, one {# a} other {# b}} <b>c</b>")).toBeNull();
});
