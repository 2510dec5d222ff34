import { type Column, cellOf, columnFor, revisionsOf } from "@/app/_view/record";
import type { Figure } from "@/lib/charts/figure";
import { type Cell, readCell } from "@/lib/domain/cell";
import { parseDay } from "@/lib/domain/day";
import { isLane } from "@/lib/domain/lane";
import type { Issue } from "@/lib/issues/model";
import type { CitedScope } from "@/lib/sources/queries";
import { findStance } from "@/lib/stances/queries";
import type { Spec } from "@/lib/views/parameter";
import type { FigureContext } from "./figure";

type Asked<S extends Spec> = Pick<FigureContext<S>, "view" | "moment" | "record"> & { spec: S };

/** Parameters that name leaders, and those that name issues, where the rows of a figure do not. */
const LEADERS = ["leader", "leaders", "a", "b", "members"];
const ISSUES = ["issue", "issues"];

/**
 * The stances that a figure shows: those of the leaders and issues of its rows that hold on its days, in the lane chosen; through
 * time all that began up to the day.
 * @returns null where neither its rows nor its address name a leader or an issue
 */
export async function scopeOf<S extends Spec>(figure: Figure, asked: Asked<S>): Promise<CitedScope | null> {
  const { moment, record, view, spec } = asked;
  const slug = spec.stance?.write(view.stance);
  const stance = slug ? await findStance(record.release, slug) : null;
  if (stance) return { leaders: [stance.leader], issues: [stance.issue], until: moment.asOf };
  const words = rowWords(figure);
  const leaders = refsOf([...words, ...named(LEADERS, asked)], asked);
  const issues = issuesOf(words, asked) ?? issuesOf(named(ISSUES, asked), asked);
  if (leaders.length === 0 && issues === null) return null;
  const about = leaders.length > 0 ? leaders : record.leaders.all.map((leader) => ({ leader, day: null }));
  if (figure.chart.form === "time")
    return {
      leaders: about.map(({ leader }) => leader.slug),
      issues: (issues ?? record.issues.all).map((issue) => issue.slug),
      until: moment.asOf,
    };
  // Elsewhere it names a leader, from whom nearness is counted.
  const from = parseDay(spec.from?.write(view.from) ?? "");
  const days = [moment.asOf, ...(from ? [from] : [])];
  const columns = about.flatMap(({ leader, day }): Column[] =>
    (day ? [day] : days).map((one) => columnFor(leader, one, moment.former, day !== null)),
  );
  const cells = columns.flatMap((column) =>
    (issues ?? record.issues.all).map((issue) => read(cellOf(record, column, issue), asked)),
  );
  return { revisions: [...new Set(revisionsOf(cells))] };
}

/** What is read of a cell: one lane, chosen or the one that stands for the leader; else both. */
function read<S extends Spec>(cell: Cell, { view, spec }: Asked<S>): Cell {
  const choice: unknown = spec.lane ? view.lane : "both";
  if (choice !== "default" && !isLane(choice)) return cell;
  const { lane } = readCell(cell, choice);
  return { says: null, does: null, ...(lane && { [lane]: cell[lane] }) };
}

/** Values of a figure's rows, word by word. */
function rowWords({ rows }: Figure): string[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ value }) => (typeof value === "string" ? value.split(" ") : [])),
  );
}

function named<S extends Spec>(keys: readonly string[], { spec, view }: Asked<S>): string[] {
  return keys.flatMap((key) => (spec[key]?.write(view[key]) ?? "").split(","));
}

/** Leaders by slug, some with a day of their own (`ada@2020-01-01`), each once. */
function refsOf<S extends Spec>(words: readonly string[], { record }: Asked<S>) {
  return [...new Set(words)].flatMap((word) => {
    const [slug = "", day = null] = word.split("@", 2);
    const leader = record.leaders.bySlug.get(slug);
    return leader ? [{ leader, day }] : [];
  });
}

function issuesOf<S extends Spec>(words: readonly string[], { record }: Asked<S>): Issue[] | null {
  const found = [...new Set(words)].flatMap((word) => record.issues.bySlug.get(word) ?? []);
  return found.length > 0 ? found : null;
}
