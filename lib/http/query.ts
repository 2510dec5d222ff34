import type { SearchParams, Spec } from "@/lib/views/parameter";
import { type ParameterProblem, shownValue } from "@/lib/views/problem";

/** A query as pages receive it: one value as text, a repeated one as a list. */
export function searchParamsOf(given: URLSearchParams): SearchParams {
  const search: SearchParams = {};
  for (const name of new Set(given.keys())) {
    const values = given.getAll(name);
    search[name] = values.length > 1 ? values : values[0];
  }
  return search;
}

/** The query of an address with these parameters as they were given: "" or `?a=b&c=d`. */
export function queryOf(search: SearchParams): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return pairs.length ? `?${new URLSearchParams(pairs)}` : "";
}

/** Parameters that the spec does not know. A misspelt one would otherwise answer another question than was asked. */
export function unknownParameters(spec: Spec, search: SearchParams): ParameterProblem[] {
  return Object.entries(search)
    .filter(([name]) => !Object.hasOwn(spec, name))
    .map(([name, value]) => ({
      parameter: shownValue(name),
      value: shownValue(String(value)),
      code: "unknown-parameter",
      accepted: Object.keys(spec),
    }));
}
