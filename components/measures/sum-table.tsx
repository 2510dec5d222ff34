import { Fragment, type ReactNode } from "react";
import type { Line } from "@/lib/domain/measures/measurement";
import { getTranslator } from "@/lib/i18n/translator";
import { formatPart } from "./format-part";
import type { SumProps } from "./sum";
import { isOpen, linesOf } from "./sum-lines";

export type LineColumn<L extends Line> = { key: string; head: string; cell: (line: L) => ReactNode };

/** With more sides than these, what they hold stands in one column. */
const COLUMNS_FOR = 4;

/** The lines of a sum that are in scope, and what those that count add up to. */
export function SumTable<L extends Line>(
  props: Pick<
    SumProps<L>,
    | "measurement"
    | "caption"
    | "sides"
    | "lineName"
    | "lineHead"
    | "held"
    | "note"
    | "columns"
    | "amount"
    | "total"
  > & { lines: readonly L[] },
) {
  const { measurement, caption, lineHead, lineName, note, lines } = props;
  const t = getTranslator("measures");
  const positions = positionColumns(props);
  const numbers: LineColumn<L>[] = [
    { key: "weight", head: t("sum.weight"), cell: ({ weight }) => formatPart(weight) },
    ...(props.columns ?? []),
  ];
  const adds = props.amount ?? {
    key: "adds",
    head: t("sum.adds"),
    cell: ({ amount }: L) => (amount === null ? "" : formatPart(amount)),
  };
  const { counted } = linesOf(lines);
  const widened = measurement.range !== null;
  return (
    <section
      className="table-scroll"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="data-table min-w-xl">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{lineHead ?? t("sum.issue")}</th>
            {positions.map(({ key, head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
            {[...numbers, adds].map(({ key, head }) => (
              <th key={key} scope="col" data-align="end">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            // Lines may share a key, such as one issue for several leaders; their order never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: as said
            <tr key={at} className={isOpen(line) ? "text-ink-soft" : undefined}>
              <th scope="row">
                {lineName(line)}
                {isOpen(line) && (
                  <span className="block font-normal">
                    {t(widened ? "sum.notCounted" : "sum.notCountedPlain")}
                  </span>
                )}
                {note?.(line)}
              </th>
              {positions.map(({ key, cell }) => (
                <td key={key}>{cell(line)}</td>
              ))}
              {[...numbers, adds].map(({ key, cell }) => (
                <td key={key} data-align="end">
                  {cell(line)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" colSpan={1 + positions.length}>
              {props.total ?? t("sum.total", { count: counted.length })}
            </th>
            <td data-align="end">{formatPart(total(counted, ({ weight }) => weight))}</td>
            {numbers.slice(1).map(({ key }) => (
              <td key={key} />
            ))}
            <td data-align="end">{formatPart(total(counted, ({ amount }) => amount ?? 0))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** One column for each side where they are few, else one for all of them. */
function positionColumns<L extends Line>({
  sides,
  held = (line, side) => positionText(line.positions[side] ?? null),
}: Pick<SumProps<L>, "sides" | "held">): LineColumn<L>[] {
  const t = getTranslator("measures");
  if (sides.length <= COLUMNS_FOR)
    return sides.map((head, side) => ({ key: head, head, cell: (line) => held(line, side) }));
  return [
    {
      key: "held",
      head: t("sum.held"),
      cell: (line) =>
        sides.map((side, at) => (
          <Fragment key={side}>
            {at > 0 && ", "}
            {side} {held(line, at)}
          </Fragment>
        )),
    },
  ];
}

function positionText(position: number | null): string {
  if (position === null) return getTranslator("measures")("sum.none");
  return position > 0 ? `+${formatPart(position)}` : formatPart(position);
}

function total<L>(lines: readonly L[], of: (line: L) => number): number {
  return lines.reduce((sum, line) => sum + of(line), 0);
}
