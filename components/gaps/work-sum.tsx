import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import { getTranslator } from "@/lib/i18n/translator";

/** The sum behind a number of the order of work, whose lines are ages or numbers of others and not positions. */
export function WorkSum<Row>({
  intro,
  caption,
  columns,
  rows,
  rowKey,
  formula,
  leftOut,
  methodsHref,
}: {
  intro: ReactNode;
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Names of steps and what they come to. */
  formula: readonly (readonly [name: string, text: string])[];
  leftOut?: ReactNode;
  methodsHref: string;
}) {
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">{intro}</p>
      {rows.length > 0 && <DataTable caption={caption} columns={columns} rows={rows} rowKey={rowKey} tall />}
      {formula.length > 0 && (
        <dl className="grid max-w-prose gap-x-4 gap-y-1 text-note sm:grid-cols-[auto_1fr]">
          {formula.map(([name, text]) => (
            <div key={name} className="contents">
              <dt className="text-ink-soft">{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {leftOut && <p className="max-w-prose">{leftOut}</p>}
      <p className="text-note text-ink-soft">
        {getTranslator("measures").rich("sum.method", {
          version: METHOD_VERSION,
          link: (chunks) => <a href={methodsHref}>{chunks}</a>,
        })}
      </p>
    </div>
  );
}
