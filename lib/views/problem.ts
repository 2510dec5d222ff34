import { type Absence, UNKNOWN } from "../absences/model";

/** What can be wrong with a query parameter. The sentences stand in messages/<language>/problems.json under these codes. */
export type ParameterProblemCode =
  | "not-a-day"
  | "after-today"
  | "not-a-number"
  | "no-such-release"
  | "unknown-choice"
  | "unknown-leader"
  | "unknown-issue"
  | "withheld-leader"
  | "withheld-issue"
  | "unknown-group"
  | "unknown-region"
  | "unknown-parameter"
  | "given-twice"
  | "bad-weight"
  | "bad-leader"
  | "bad-cell"
  | "too-few-leaders"
  | "too-many"
  | "too-long"
  | "bad-period"
  | "unknown-field"
  | "unknown-country"
  | "not-a-year"
  | "bad-cursor"
  | "other-cursor"
  | "cursor-ended";

export type ParameterProblem = {
  parameter: string;
  /** What was given, cut to a length that can be shown. */
  value: string;
  code: ParameterProblemCode;
  /** For `unknown-choice` and the like: what would have been accepted. */
  accepted?: string[];
};

/** Thrown by a page or route when its address asks for what cannot be; becomes the answer 400. */
export class ParameterError extends Error {
  constructor(readonly problems: ParameterProblem[]) {
    super(problems.map((p) => `${p.parameter}: ${p.code}`).join("; "));
    this.name = "ParameterError";
  }
}

/** Thrown when the address names a record that is not there (404), or no longer is (410, or the way to what stands for it). */
export class MissingRecordError extends Error {
  constructor(
    readonly noun:
      | "leader"
      | "issue"
      | "stance"
      | "event"
      | "source"
      | "release"
      | "relation"
      | "changeSet"
      | "import"
      | "report"
      | "person"
      | "page",
    readonly slug: string,
    readonly absence: Absence = UNKNOWN,
  ) {
    super(`no ${noun} ${slug}`);
    this.name = "MissingRecordError";
  }
}

/** A value as it may be repeated to its sender. */
export function shownValue(raw: string): string {
  return raw.length > 60 ? `${raw.slice(0, 60)}…` : raw;
}
