import { z } from "zod";
import { type ParameterProblem, type ParameterProblemCode, shownValue } from "./problem";

/**
 * One parameter of a view in the URL: text in, typed value out, and back. `write` returns null for the default,
 * which is left out of the address.
 */
export type Parameter<T> = {
  schema: z.ZodType<T, string>;
  fallback: T;
  /** A method, so that a spec may hold parameters of several types. */
  write(value: T): string | null;
  /** Names of what is accepted, for the error. */
  accepted?: string[];
};

export type Spec = Record<string, Parameter<unknown>>;
export type ViewOf<S extends Spec> = { [K in keyof S]: S[K] extends Parameter<infer T> ? T : never };
export type SearchParams = Record<string, string | string[] | undefined>;

/** What a description of the interface says of a text in an address, in words of JSON Schema. */
export type Told = {
  /** Of a number, how it is written being the same. */
  type?: "integer";
  format?: "date";
  enum?: readonly string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  default?: string | number;
  examples?: readonly string[];
};

/**
 * A zod string that becomes T, or an issue that carries one of our codes as its message.
 * @param told  what is accepted, for descriptions; `decode` alone decides
 */
export function textTo<T>(
  decode: (raw: string) => T | undefined,
  code: ParameterProblemCode,
  told: Told = {},
): z.ZodType<T, string> {
  return z
    .string()
    .meta(told)
    .transform((raw, context) => {
      const value = decode(raw);
      if (value !== undefined) return value;
      context.addIssue({ code: "custom", message: code });
      return z.NEVER;
    });
}

export function optional<T>(
  parameter: Omit<Parameter<T>, "fallback" | "write">,
  write: (value: T) => string,
): Parameter<T | null> {
  return {
    ...parameter,
    schema: parameter.schema as z.ZodType<T | null, string>,
    fallback: null,
    write: (v) => (v === null ? null : write(v)),
  };
}

/** A parameter with a closed list of values, the first of which is the default. */
export function choice<const T extends string>(values: readonly [T, ...T[]]): Parameter<T> {
  return {
    schema: textTo((raw) => values.find((v) => v === raw), "unknown-choice", {
      enum: [...values],
      default: values[0],
    }),
    fallback: values[0],
    write: (value) => (value === values[0] ? null : value),
    accepted: [...values],
  };
}

/** Reads a view from an address. Parameters outside the spec are ignored; an empty value counts as not given. */
export function parseView<S extends Spec>(
  spec: S,
  search: SearchParams,
): { ok: true; view: ViewOf<S> } | { ok: false; problems: ParameterProblem[] } {
  const problems: ParameterProblem[] = [];
  const view: Record<string, unknown> = {};
  for (const [name, parameter] of Object.entries(spec)) {
    const given = search[name];
    // A form may send a list as repeated fields; elsewhere two values for one parameter are a mistake.
    const raw = Array.isArray(given) ? given.filter((v) => v !== "").join(",") : given;
    view[name] = parameter.fallback;
    if (raw === undefined || raw === "") continue;
    if (raw.length > 8000) {
      problems.push({ parameter: name, value: shownValue(raw), code: "too-long" });
      continue;
    }
    const parsed = parameter.schema.safeParse(raw);
    if (parsed.success) view[name] = parsed.data;
    else {
      const code = (parsed.error.issues[0]?.message ?? "unknown-choice") as ParameterProblemCode;
      problems.push({
        parameter: name,
        value: shownValue(raw),
        code,
        ...(parameter.accepted ? { accepted: parameter.accepted } : {}),
      });
    }
  }
  return problems.length ? { ok: false, problems } : { ok: true, view: view as ViewOf<S> };
}

/** The canonical query of a view: defaults left out, names sorted, `""` or `?a=b&c=d`. */
export function writeView<S extends Spec>(spec: S, view: Partial<ViewOf<S>>): string {
  const pairs: [string, string][] = [];
  for (const [name, parameter] of Object.entries(spec)) {
    if (!(name in view)) continue;
    const text = parameter.write((view as Record<string, unknown>)[name]);
    if (text !== null && text !== "") pairs.push([name, text]);
  }
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  // Commas, colons and at signs are legal in a query and keep the address readable.
  const query = pairs.map(
    ([k, v]) =>
      `${k}=${encodeURIComponent(v).replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%40/g, "@")}`,
  );
  return query.length ? `?${query.join("&")}` : "";
}
