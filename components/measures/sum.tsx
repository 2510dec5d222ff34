import type { ReactNode } from "react";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import type { Line, Measurement } from "@/lib/domain/measures/measurement";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { SumFormula } from "./sum-formula";
import { linesOf } from "./sum-lines";
import { type LineColumn, SumTable } from "./sum-table";

export type SumProps<L extends Line> = {
  measurement: Measurement<L, string>;
  /** What the table is called: "Cohesion of the G7, issue by issue". */
  caption: string;
  /** What the number is and how much of it is known, in words. */
  intro: ReactNode;
  /** What each side is called, in the order of a line's positions. */
  sides: readonly string[];
  lineName: (line: L) => string;
  /** What lines are called at the head of their column; "Issue" where nothing is said. */
  lineHead?: string;
  /** What one side holds on a line; the position as a number where nothing is said. */
  held?: (line: L, side: number) => ReactNode;
  /** What stands below a line's name. */
  note?: (line: L) => ReactNode;
  /** What a line holds beyond position, weight and what it adds. */
  columns?: readonly LineColumn<L>[];
  /** What a line adds, and what that column is called. */
  amount?: LineColumn<L>;
  /** Why a line is left out; by its status where nothing is said. */
  why?: (line: L) => string;
  /** What the lines that count are called in all: "Sum over 8 issues". */
  total?: string;
  /** The ends of the range with the numbers they are made of, in place of their values alone. */
  ends?: readonly { label: string; text: string }[];
  /** Address of a measure's own place on the page of methods. */
  methods: (anchor: string) => string;
  /** What else the number needs beside it. */
  children?: ReactNode;
};

/**
 * How a number came about, whatever measure it is of: every line with what each side holds, its weight and what it adds,
 * what was left out and why, the formula with the numbers in it, bounds, range or why there is none. All of it is drawn
 * from the very object that holds the number: nothing is computed anew.
 */
export function Sum<L extends Line>(props: SumProps<L>) {
  const { measurement, intro, lineName, why, methods, children } = props;
  const t = getTranslator("measures");
  const { leftOut, listed } = linesOf(measurement.cells);
  const reasonOf = why ?? (({ status }: L) => t(`status.${status}`));
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">{intro}</p>
      {listed.length > 0 && <SumTable {...props} lines={listed} />}
      <SumFormula measurement={measurement} ends={props.ends} />
      {leftOut.length > 0 && (
        <p className="max-w-prose">
          {t("sum.leftOut", {
            list: formatList(
              leftOut.map((line) => t("sum.leftOutLine", { name: lineName(line), why: reasonOf(line) })),
            ),
          })}
        </p>
      )}
      {children}
      <p className="text-note text-ink-soft">
        {t.rich("sum.method", {
          version: METHOD_VERSION,
          link: (chunks) => <a href={methods(measurement.formula)}>{chunks}</a>,
        })}
      </p>
    </div>
  );
}
