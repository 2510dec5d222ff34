import { absenceOf } from "@/lib/absences/queries";
import type { SearchParams } from "@/lib/views/parameter";
import { MissingRecordError, ParameterError, type ParameterProblem } from "@/lib/views/problem";

/** Where an address leads that names records which others stand for. */
export type Elsewhere = { path: string; search: SearchParams };

const NOUN = {
  "unknown-leader": { noun: "leader", withheld: "withheld-leader" },
  "unknown-issue": { noun: "issue", withheld: "withheld-issue" },
} as const;

/**
 * What becomes of an address that named a record which its release does not show: the address of the one that stands for
 * it, where it was replaced; else the error, which says so where the record is withheld.
 * @param release  the one that was read
 */
export async function settle(
  error: unknown,
  { path, search, release }: Elsewhere & { release: number },
): Promise<{ elsewhere: Elsewhere } | { error: unknown }> {
  if (error instanceof MissingRecordError) {
    const { absence, slug } = error;
    return absence.kind === "replaced"
      ? {
          elsewhere: {
            path: swapSegment(path, slug, absence.by),
            search: swapWhole(search, slug, absence.by),
          },
        }
      : { error };
  }
  if (!(error instanceof ParameterError)) return { error };
  const settled = await Promise.all(error.problems.map((problem) => settleProblem(problem, release)));
  const swaps = settled.flatMap(({ swap }) => swap ?? []);
  if (swaps.length > 0 && swaps.length === settled.length)
    return { elsewhere: { path, search: swaps.reduce(swapParameter, search) } };
  return { error: new ParameterError(settled.map(({ problem }) => problem)) };
}

type Swap = { parameter: string; from: string; to: string };

async function settleProblem(
  problem: ParameterProblem,
  release: number,
): Promise<{ problem: ParameterProblem; swap?: Swap }> {
  const { code, parameter, value } = problem;
  if (code !== "unknown-leader" && code !== "unknown-issue") return { problem };
  const { noun, withheld } = NOUN[code];
  // `slug`, `slug@day`, or a cell's `leader.issue`.
  const [first = "", second = first] = value.split("@", 1).join("").split(".");
  const slug = noun === "leader" ? first : second;
  const absence = await absenceOf(noun, slug, release);
  if (absence.kind === "replaced") return { problem, swap: { parameter, from: slug, to: absence.by } };
  return { problem: absence.kind === "withheld" ? { ...problem, code: withheld } : problem };
}

function swapSegment(path: string, from: string, to: string): string {
  return path
    .split("/")
    .map((segment) => (segment === from ? to : segment))
    .join("/");
}

/** The parameters with one slug for another where one of them names the record itself, as those of a figure do. */
function swapWhole(search: SearchParams, from: string, to: string): SearchParams {
  return Object.fromEntries(
    Object.entries(search).map(([name, value]) => [name, value === from && name !== "q" ? to : value]),
  );
}

/** The parameters with one slug for another in one of them, wherever it stands whole in a list, a pair or a cell. */
function swapParameter(search: SearchParams, { parameter, from, to }: Swap): SearchParams {
  const swap = (value: string) =>
    value
      .split(/(?<=[,@.~:])|(?=[,@.~:])/)
      .map((part) => (part === from ? to : part))
      .join("");
  const given = search[parameter];
  return { ...search, [parameter]: Array.isArray(given) ? given.map(swap) : given && swap(given) };
}
