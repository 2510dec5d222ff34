import { parseArgs } from "node:util";

/** What was asked for: at most how many sources, and what was asked within how many days is left out. */
export type Asked = { limit: number; olderThanDays: number };

/** More than any record holds. */
const ALL = 1_000_000;

/** Reads what stands after `npm run check-sources --`. @returns it, or the sentence that says what is wrong */
export function readArguments(args: readonly string[]): Asked | string {
  let values: ReturnType<typeof parse>["values"];
  try {
    values = parse([...args]).values;
  } catch (error) {
    return `${(error as Error).message.split(". ")[0]}.`;
  }
  const { limit, "older-than": olderThan } = values;
  if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit))
    return `"${limit}" is no number of sources; give one from 1 on, such as --limit 50.`;
  if (!/^\d{1,4}$/.test(olderThan))
    return `"${olderThan}" is no number of days; give one from 0 on, such as --older-than 30.`;
  return { limit: limit === undefined ? ALL : Number(limit), olderThanDays: Number(olderThan) };
}

function parse(args: string[]) {
  const options = { limit: { type: "string" }, "older-than": { type: "string", default: "1" } } as const;
  return parseArgs({ args, options });
}
