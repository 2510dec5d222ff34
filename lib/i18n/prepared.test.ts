import { createTranslator } from "use-intl/core";
import { describe, expect, it, vi } from "vitest";
import { MESSAGES } from "@/messages";
import { LOCALES } from "./locales";
import { prepared } from "./prepared";

type Tree = { [key: string]: string | Tree };
type Text = (key: string, values?: Record<string, unknown>) => string;

const keysOf = (tree: Tree, path = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );

/** One value for each name that stands in a message, of every kind that it may be. */
const valuesOf = (text: string, value: unknown) =>
  Object.fromEntries([...text.matchAll(/\{\s*(\w+)/g)].map(([, name]) => [name, value]));

describe.each(LOCALES)("messages/%s", (locale) => {
  it("says of every message what use-intl says of it", () => {
    let compared = 0;
    for (const messages of Object.values(MESSAGES[locale])) {
      const slow = createTranslator({ locale, messages, timeZone: "UTC", onError: () => undefined });
      const [one, other] = [slow, prepared(slow, locale)] as unknown as [Text & { raw: Text }, Text];
      for (const key of keysOf(messages as Tree)) {
        expect(other(key), key).toBe(one(key));
        for (const value of [0, 1, 1234.5, "yes", "<b>&'{"])
          expect(other(key, valuesOf(one.raw(key), value)), key).toBe(
            one(key, valuesOf(one.raw(key), value)),
          );
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });
});

it("leaves what is wrong, and what depends on a zone, to use-intl, each time", () => {
  const onError = vi.fn();
  const messages = { count: "{count}", at: "at {day, time, ::Hm}", broken: "{", two: "{a} and {b}" };
  const t = prepared(
    createTranslator({ locale: "en", messages, timeZone: "UTC", onError }),
    "en",
  ) as unknown as Text & { rich: Text };
  expect(t("count", { count: 3 })).toBe("3");
  expect(t("at", { day: new Date("2030-01-01T23:30:00+14:00") })).toBe("at 09:30");
  expect(t.rich("count", { count: "three" })).toBe("three");
  expect(onError).not.toHaveBeenCalled();
  for (const [key, values] of [
    ["gone", {}],
    ["broken", { a: 1 }],
    ["two", { a: 1 }],
  ] as const)
    for (const _ of [1, 2]) expect(t(key, values)).toBe(key);
  expect(onError).toHaveBeenCalledTimes(6);
});
