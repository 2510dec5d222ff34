import { readFile as readBytes } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { type Board, readBoard } from "@/lib/agreements/board";
import { MEASURE_NAMES, MEASURES_BY_NAME } from "@/lib/agreements/names";
import { measureFor, totalsOf } from "@/lib/agreements/pairs";
import { readRequest } from "@/lib/agreements/schema";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import { alpha, LEVELS } from "@/lib/domain/measures/alpha";
import { getTranslator } from "@/lib/i18n/translator";
import { readFile } from "@/lib/imports/reading/read-file";
import { type Asked, readArguments } from "./arguments";
import { positionsOf } from "./long-table";
import { USAGE } from "./usage";

/**
 * Runs `npm run crosscheck -- …`: the agreement of every two actors of a file, by each measure, and the alpha of all of
 * them as coders of the items, as JSON.
 * @param args  what stands after it
 * @param directory  where names of files begin
 */
export async function runCrosscheck(
  args: readonly string[],
  directory: string,
): Promise<{ ok: boolean; text: string }> {
  const asked = readArguments(args);
  if (typeof asked === "string") return { ok: false, text: `${asked}\n\n${USAGE}` };
  const path = resolve(directory, asked.file);
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    return { ok: false, text: `${path} cannot be read (${(error as NodeJS.ErrnoException).code}).` };
  }
  const read = await readFile(basename(path), bytes);
  if (!read.ok) return { ok: false, text: read.problem.reason };
  const board = boardOf(positionsOf(read.tables, asked), asked);
  if (typeof board === "string") return { ok: false, text: board };
  return { ok: true, text: checkedText(basename(path), board) };
}

/** The board as the interface would read it, with the same limits and the same sentences. */
function boardOf(positions: ReturnType<typeof positionsOf>, { scale }: Asked): Board | string {
  if (typeof positions === "string") return positions;
  const request = readRequest({ scale: [scale.min, scale.max], positions });
  const read = request.ok ? readBoard(request.request.scale, positions) : request;
  if (read.ok) return read.board;
  const t = getTranslator("api");
  return read.problems
    .map(({ path, code, facts }) =>
      t("parameter", { name: path, reason: t(`positions.reason.${code}`, facts) }),
    )
    .join("\n");
}

/** Krippendorff's alpha of all actors at once, as coders of the items, by how their values are read. */
function alphasOf({ leaders, issues, held }: Board) {
  const units = issues.map((unit, at) => ({
    unit,
    codes: leaders.map((_, actor) => held[actor]?.[at] ?? null),
  }));
  return Object.fromEntries(
    LEVELS.map((level) => {
      const { value, reason, bounds, coverage, parts } = alpha(units, level);
      const sum = Object.fromEntries(parts.map((part) => [part.name, part.value]));
      return [level, { value, reason, bounds, coverage, parts: sum }];
    }),
  );
}

function checkedText(file: string, board: Board): string {
  const { leaders, issues, scale } = board;
  const ones = issues.map(() => 1);
  const measures = MEASURE_NAMES.map((name) => ({
    name,
    measure: measureFor(MEASURES_BY_NAME[name], board),
  }));
  const byMeasure = measures.map(({ name, measure }) => ({
    name,
    rows: [...totalsOf(board, measure, ones)],
  }));
  const pairs = leaders.flatMap((a, at) =>
    leaders.slice(at + 1).map((b, after) => {
      const totals = byMeasure.map(({ name, rows }) => ({ name, total: rows[at]?.totals[after] }));
      return JSON.stringify({
        a,
        b,
        coverage: totals[0]?.total?.coverage,
        measures: Object.fromEntries(
          totals.flatMap(({ name, total }) => {
            if (!total) return [];
            const { value, raw, range, noRange, reason, parts } = total;
            const sum = Object.fromEntries(parts.map((part) => [part.name, part.value]));
            return [[name, { value, raw, range, noRange, reason, parts: sum }]];
          }),
        ),
      });
    }),
  );
  const head = {
    file,
    method: METHOD_VERSION,
    scale: [scale.min, scale.max],
    actors: leaders.length,
    items: issues.length,
    bounds: Object.fromEntries(measures.map(({ name, measure }) => [name, measure.bounds])),
    alpha: alphasOf(board),
  };
  return `${JSON.stringify(head).slice(0, -1)},"pairs":[\n${pairs.join(",\n")}\n]}`;
}
