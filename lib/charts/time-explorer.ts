import { type Day, toEpochDay } from "../domain/day";

/** A stretch of time of one line: `row` names it in the figure's table, `text` is what is read off it. */
export type ExplorerStep = {
  row: string;
  from: Day;
  /** The first day on which it no longer holds; null while it does. */
  to: Day | null;
  value: number | null;
  /** What the unknown leaves open; none where nothing is known of it. */
  range?: readonly [low: number, high: number] | null;
  text: string;
};

export type ExplorerLine = {
  key: string;
  name: string;
  width: number;
  dash: string;
  /** The switches that must all be on for it to be seen; it has the colour of the first that has one. */
  switches: readonly string[];
  steps: readonly ExplorerStep[];
};

/** `colour` as CSS writes it; null where it stands for lines of several. */
export type ExplorerSwitch = { key: string; name: string; colour: string | null; on: boolean };

/** A figure through time to be handled: the values of its table as lines, and what is switched off and on. */
export type TimeExplorer = {
  /** The column of the figure's table that holds the values. */
  column: string;
  lines: readonly ExplorerLine[];
  switches: readonly { label: string; options: readonly ExplorerSwitch[] }[];
  /** The switch of what the unknown leaves open; null where no line has a range. */
  band: string | null;
  scale: { from: number; to: number; ticks: readonly { value: number; label: string }[] };
  /** Last day of the axis. */
  until: Day;
};

/** All lines at one moment: values and ranges by the lines' keys. */
export type ExplorerMoment = {
  /** Milliseconds since 1970, UTC. */
  at: number;
  values: Record<string, number | null>;
  ranges: Record<string, readonly [low: number, high: number] | null>;
};

const MS_PER_DAY = 86_400_000;

/** A day as milliseconds since 1970, UTC. */
export function instantOf(day: Day): number {
  return toEpochDay(day) * MS_PER_DAY;
}

/**
 * Every day on which a line changes, twice: as it was before and as it is from then on. Joined by straight lines these are
 * steps, and a value that ends in a gap is drawn to its end.
 */
export function momentsOf(lines: readonly ExplorerLine[], until: Day): ExplorerMoment[] {
  const end = instantOf(until);
  const days = new Set([end]);
  for (const { steps } of lines)
    for (const { from, to } of steps)
      for (const day of [from, ...(to === null ? [] : [to])]) days.add(Math.min(end, instantOf(day)));
  const ordered = [...days].sort((a, b) => a - b);
  return ordered.flatMap((at, place) => [
    ...(place > 0 ? [momentAt(lines, at, (from, to) => from < at && at <= to)] : []),
    ...(place < ordered.length - 1 ? [momentAt(lines, at, (from, to) => from <= at && at < to)] : []),
  ]);
}

/** What a line says on a day: the step that holds on it, on the last day of the axis the one that led there. */
export function stepAt({ steps }: ExplorerLine, at: number, until: Day): ExplorerStep | null {
  const last = at >= instantOf(until);
  return (
    steps.find(({ from, to }) => {
      const [begin, end] = [instantOf(from), to === null ? Number.POSITIVE_INFINITY : instantOf(to)];
      return last ? begin < at && at <= end : begin <= at && at < end;
    }) ?? null
  );
}

function momentAt(
  lines: readonly ExplorerLine[],
  at: number,
  holds: (from: number, to: number) => boolean,
): ExplorerMoment {
  const moment: ExplorerMoment = { at, values: {}, ranges: {} };
  for (const { key, steps } of lines) {
    const step = steps.find(({ from, to }) =>
      holds(instantOf(from), to === null ? Number.POSITIVE_INFINITY : instantOf(to)),
    );
    moment.values[key] = step?.value ?? null;
    moment.ranges[key] = step?.range ?? null;
  }
  return moment;
}

/** The colour in which a line is drawn. */
export function colourOf({ switches }: ExplorerLine, options: readonly ExplorerSwitch[]): string {
  const own = options.find(({ key, colour }) => colour !== null && switches.includes(key));
  return own?.colour ?? "currentColor";
}
