import { optional, type Parameter, textTo } from "@/lib/views/parameter";

/** Some of a closed list of values; all where none is named. */
export function someOf<const T extends string>(values: readonly T[]): Parameter<T[]> {
  const one = `(${values.join("|")})`;
  return {
    schema: textTo(
      (raw) => {
        const named = [...new Set(raw.split(",").filter(Boolean))];
        const known = named.flatMap((name) => values.find((value) => value === name) ?? []);
        return known.length === named.length ? known : undefined;
      },
      "unknown-choice",
      { pattern: `^${one}(,${one})*$`, examples: [values.join(",")] },
    ),
    fallback: [],
    write: (named) => named.join(",") || null,
    accepted: [...values],
  };
}

/** Whether a value passes such a filter. */
export function passes<T>(named: readonly T[], value: T | null): boolean {
  return named.length === 0 || (value !== null && named.includes(value));
}

/** Codes of countries, ISO 3166-1 alpha-2; all where none is named. */
export const countries: Parameter<string[]> = {
  schema: textTo(
    (raw) => {
      const codes = [...new Set(raw.split(",").filter(Boolean))];
      return codes.every((code) => /^[A-Z]{2,3}$/.test(code)) ? codes : undefined;
    },
    "unknown-country",
    { pattern: "^[A-Z]{2,3}(,[A-Z]{2,3})*$", examples: ["AR", "AR,US"] },
  ),
  fallback: [],
  write: (codes) => codes.join(",") || null,
};

/** Of what holds or does not: either, or one of the two. */
export const YES_OR_NO = ["any", "yes", "no"] as const;

/** Whether it passes such a filter. */
export function passesYesOrNo(asked: (typeof YES_OR_NO)[number], holds: boolean): boolean {
  return asked === "any" || holds === (asked === "yes");
}

/** A year of the common era, with four digits. */
export const year = optional<number>(
  {
    schema: textTo((raw) => (/^[12]\d{3}$/.test(raw) ? Number(raw) : undefined), "not-a-year", {
      type: "integer",
      minimum: 1000,
      maximum: 2999,
      examples: ["2024"],
    }),
  },
  String,
);
