import type { SearchParams } from "./parameter";

/** How a form names the weight of one issue: a slider sends a bare number, so the issue stands in its name. */
export const WEIGHT_FIELD = "weight.";

/** A query in which the weights that a form sent one by one stand as the one parameter `weights=who:2,brics:0`. */
export function withWeightFields(search: SearchParams): SearchParams {
  const rest: SearchParams = {};
  const weights: string[] = [];
  for (const [name, value] of Object.entries(search)) {
    if (!name.startsWith(WEIGHT_FIELD)) rest[name] = value;
    else
      for (const weight of [value].flat())
        if (weight && weight !== "1") weights.push(`${name.slice(WEIGHT_FIELD.length)}:${weight}`);
  }
  return weights.length === 0 ? rest : { ...rest, weights: [rest.weights ?? [], weights].flat() };
}

/** Forms send lists as repeated fields, defaults as empty ones and weights one by one; no address worth sharing does. */
export function sentByForm(search: SearchParams): boolean {
  return Object.entries(search).some(
    ([name, value]) => Array.isArray(value) || value === "" || name.startsWith(WEIGHT_FIELD),
  );
}

/** The address that a form with these fields leads to, as the page would write it: no defaults, names sorted. */
export function formAddress(
  action: string,
  fields: readonly (readonly [name: string, value: string])[],
): string {
  const lists = new Map<string, string[]>();
  const add = (name: string, value: string) => lists.set(name, [...(lists.get(name) ?? []), value]);
  for (const [name, value] of fields)
    if (!name.startsWith(WEIGHT_FIELD)) {
      if (value !== "") add(name, value);
    } else if (Number(value) !== 1) add("weights", `${name.slice(WEIGHT_FIELD.length)}:${Number(value)}`);
  const query = [...lists]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, values]) => `${name}=${encoded(name === "weights" ? values.toSorted() : values)}`)
    .join("&");
  return query ? `${action}?${query}` : action;
}

function encoded(values: readonly string[]): string {
  return encodeURIComponent(values.join(",")).replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%40/g, "@");
}
