import { parseArgs } from "node:util";
import type { Scale } from "@/lib/domain/scale";
import { DIRECTIONS, type Direction } from "./outside-result";

/** The file, the headings of its columns, and the scale of its values. */
export type Asked = { file: string; actor: string; item: string; value: string; scale: Scale };

/** The file of an outside measure, its columns, the issue, and where the picture goes. */
export type ExternalAsked = {
  file: string;
  key: string;
  year: string;
  value: string;
  issue: string;
  direction: Direction;
  picture: string;
};

/** Reads what stands after `npm run crosscheck -- external`. @returns it, or the sentence that says what is wrong */
export function readExternal(args: readonly string[]): ExternalAsked | string {
  const column = { type: "string" } as const;
  let parsed: { values: Record<string, string | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: column,
        year: column,
        value: column,
        issue: column,
        direction: column,
        picture: column,
      },
    });
  } catch (error) {
    return `${(error as Error).message.split(". ")[0]}.`;
  }
  const [, file, ...more] = parsed.positionals;
  if (!file) return "Name the file of the outside measure.";
  if (more.length > 0) return `Only one file is read at a time; "${more[0]}" is another.`;
  const { key, year, value, issue, direction = "as-is", picture } = parsed.values;
  for (const [name, column] of Object.entries({ key, year, value }))
    if (!column?.trim()) return `--${name} needs the heading of a column.`;
  if (!issue) return "--issue needs the slug of an issue, such as --issue multilateralism.";
  if (!key || !year || !value) return "--key, --year and --value need the headings of columns.";
  const way = DIRECTIONS.find((one) => one === direction);
  if (!way) return `--direction is ${DIRECTIONS.join(" or ")}, not "${direction}".`;
  return { file, key, year, value, issue, direction: way, picture: picture || `crosscheck-${issue}.svg` };
}

/** Reads what stands after `npm run crosscheck --`. @returns it, or the sentence that says what is wrong */
export function readArguments(args: readonly string[]): Asked | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(joined(args));
  } catch (error) {
    return `${(error as Error).message.split(". ")[0]}.`;
  }
  const [kind, file, ...more] = parsed.positionals;
  if (kind !== "positions")
    return kind
      ? `There is no crosscheck of "${kind}"; positions and external can be checked.`
      : "Say what to check: positions or external.";
  if (!file) return "Name the file of positions.";
  if (more.length > 0) return `Only one file is read at a time; "${more[0]}" is another.`;
  const { actor, item, value, scale } = parsed.values;
  for (const [name, column] of Object.entries({ actor, item, value }))
    if (!column?.trim()) return `--${name} needs the heading of a column.`;
  const ends = /^(-?\d{1,6}),(-?\d{1,6})$/.exec(scale ?? "");
  if (!actor || !item || !value || !ends || Number(ends[1]) >= Number(ends[2]))
    return `--scale needs the two ends of the scale with a comma, the lower first, such as --scale -2,2.`;
  return { file, actor, item, value, scale: { min: Number(ends[1]), max: Number(ends[2]) } };
}

/** A scale may begin with a minus sign, which would be taken for another option: it is joined to its name. */
function joined(args: readonly string[]): string[] {
  return args.flatMap((arg, at) => {
    if (args[at - 1] === "--scale") return [];
    return arg === "--scale" && args[at + 1] !== undefined ? [`--scale=${args[at + 1]}`] : [arg];
  });
}

function parse(args: string[]) {
  const column = { type: "string" } as const;
  return parseArgs({
    args,
    allowPositionals: true,
    options: { actor: column, item: column, value: column, scale: column },
  });
}
