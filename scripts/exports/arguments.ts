import { parseArgs } from "node:util";

/** What was asked for: the file, or null for one named after the release; the release, or null for the newest. */
export type Asked = { out: string | null; release: number | null };

const FORMATS = ["json"];

/** Reads what stands after `npm run export --`. @returns it, or the sentence that says what is wrong */
export function readArguments(args: readonly string[]): Asked | string {
  let values: ReturnType<typeof parse>["values"];
  try {
    values = parse([...args]).values;
  } catch (error) {
    return `${(error as Error).message.split(". ")[0]}.`;
  }
  const { format, out, release } = values;
  if (!FORMATS.includes(format))
    return `There is no export as "${format}"; JSON is what import reads back whole: --format json.`;
  if (out?.trim() === "") return "--out needs the name of a file.";
  if (release !== undefined && !/^[1-9]\d{0,8}$/.test(release))
    return `"${release}" is no release; give its number, such as --release 7.`;
  return { out: out ?? null, release: release === undefined ? null : Number(release) };
}

function parse(args: string[]) {
  const options = {
    format: { type: "string", default: "json" },
    out: { type: "string" },
    release: { type: "string" },
  } as const;
  return parseArgs({ args, options });
}
