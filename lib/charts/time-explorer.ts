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
  scale: ExplorerScale;
  /** Days that are numbered beside the figure, in that order. */
  events: readonly Day[];
  /** Up to this day lines are firm, after it they stand as last checked and are broken; null where all are firm. */
  firmUntil: Day | null;
  /** Last day of the axis. */
  until: Day;
};

export type ExplorerScale = {
  from: number;
  to: number;
  ticks: readonly { value: number; label: string }[];
  /** Values at which it is ruled: those of the ticks, or the borders between them. */
  rules: readonly number[];
  /** How far from its value a line may be drawn so that it covers no other: less than to the next rule. */
  room: number;
};

/** Values and ranges at one moment by the lines' keys. */
export type ExplorerReadings = {
  values: Record<string, number | null>;
  ranges: Record<string, readonly [low: number, high: number] | null>;
};

/** All lines at one moment, each firm or later and null in the other: both are lines of their own. */
export type ExplorerMoment = {
  /** Milliseconds since 1970, UTC. */
  at: number;
  firm: ExplorerReadings;
  later: ExplorerReadings;
};

const MS_PER_DAY = 86_400_000;

/** A day as milliseconds since 1970, UTC. */
export function instantOf(day: Day): number {
  return toEpochDay(day) * MS_PER_DAY;
}

/**
 * Every day on which a line changes, twice: as it was before and as it is from then on. Joined by straight lines these are
 * steps, and a value that ends in a gap is drawn to its end. The day up to which lines are firm is one of them.
 */
export function momentsOf({
  lines,
  until,
  firmUntil,
}: Pick<TimeExplorer, "lines" | "until" | "firmUntil">): ExplorerMoment[] {
  const end = instantOf(until);
  const firmEnd = firmUntil === null ? end : instantOf(firmUntil);
  const days = new Set([end]);
  for (const { steps } of lines)
    for (const { from, to } of steps)
      for (const day of [from, ...(to === null ? [] : [to])]) days.add(Math.min(end, instantOf(day)));
  if (firmEnd > Math.min(...days)) days.add(Math.min(end, firmEnd));
  const ordered = [...days].sort((a, b) => a - b);
  return ordered.flatMap((at, place) => {
    const before = readingsAt(lines, (from, to) => from < at && at <= to);
    const after = readingsAt(lines, (from, to) => from <= at && at < to);
    return [
      ...(place > 0 ? [momentOf(at, at <= firmEnd && before, at > firmEnd && before)] : []),
      // Where lines cease to be firm, what follows begins with what was, so that a step on that very day is drawn.
      ...(place > 0 && at === firmEnd && at < end ? [momentOf(at, false, before)] : []),
      ...(place < ordered.length - 1 ? [momentOf(at, at < firmEnd && after, at >= firmEnd && after)] : []),
    ];
  });
}

const NOTHING: ExplorerReadings = { values: {}, ranges: {} };

function momentOf(
  at: number,
  firm: ExplorerReadings | false,
  later: ExplorerReadings | false,
): ExplorerMoment {
  return { at, firm: firm || NOTHING, later: later || NOTHING };
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

function readingsAt(
  lines: readonly ExplorerLine[],
  holds: (from: number, to: number) => boolean,
): ExplorerReadings {
  const readings: ExplorerReadings = { values: {}, ranges: {} };
  for (const { key, steps } of lines) {
    const step = steps.find(({ from, to }) =>
      holds(instantOf(from), to === null ? Number.POSITIVE_INFINITY : instantOf(to)),
    );
    readings.values[key] = step?.value ?? null;
    readings.ranges[key] = step?.range ?? null;
  }
  return readings;
}

/** Lines that nothing hides are no farther apart than so much of the room on each side. */
const APART = 0.4;

/**
 * By how much each of so many lines is moved so that none covers another, the first upwards.
 * Law: no line is moved by more than `room`.
 */
export function shiftsOf(count: number, room: number): number[] {
  const apart = count < 2 ? 0 : Math.min(APART * room, (2 * room) / (count - 1));
  return Array.from({ length: count }, (_, at) => ((count - 1) / 2 - at) * apart);
}

/** The colour in which a line is drawn. */
export function colourOf({ switches }: ExplorerLine, options: readonly ExplorerSwitch[]): string {
  const own = options.find(({ key, colour }) => colour !== null && switches.includes(key));
  return own?.colour ?? "currentColor";
}
