import type { ReactNode } from "react";
import type { Names } from "@/components/events/names";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ImportedRow, Outcome, TableMap } from "@/lib/imports/model";
import { ProblemLines } from "./refused-row";
import { type OnRecord, rowWords } from "./row-words";

const KIND: Record<Outcome, "plain" | "accent" | "warn"> = {
  add: "accent",
  change: "accent",
  same: "plain",
  refused: "warn",
};

/**
 * Rows of a file, each with its line, what it does, and the record it does it to.
 * @param repair  how a row is put right or left out; null where that is over
 */
export function RowTable({
  rows,
  tables,
  onRecord,
  names,
  repair,
}: {
  rows: ImportedRow[];
  tables: TableMap[];
  onRecord: OnRecord;
  names: Names;
  repair: ((row: ImportedRow, table: TableMap) => ReactNode) | null;
}) {
  const t = getTranslator("imports");
  return (
    <DataTable
      caption={t("table.caption")}
      stacked
      rows={rows}
      rowKey={({ place }) => place}
      columns={[
        {
          key: "line",
          head: t("table.line"),
          cell: ({ place, line, table }) => (
            <span id={`row-${place}`} className="import-line">
              {tables.length > 1
                ? t("table.lineOf", { line: String(line), table: tables[table]?.name ?? "" })
                : line}
            </span>
          ),
        },
        {
          key: "does",
          head: t("table.does"),
          cell: ({ outcome, leftOut }) => (
            <span className="import-does">
              {outcome && (
                <Badge kind={leftOut ? "plain" : KIND[outcome]}>{t(`table.outcome.${outcome}`)}</Badge>
              )}
              {leftOut && <Badge>{t("table.leftOut")}</Badge>}
            </span>
          ),
        },
        {
          key: "what",
          head: t("table.what"),
          cell: (row) => {
            const table = tables[row.table];
            return (
              <div className="import-what">
                <Words row={row} table={table} onRecord={onRecord} names={names} />
                {table && row.problems.length > 0 && (row.leftOut || !repair) && (
                  <ProblemLines problems={row.problems} table={table} />
                )}
                {table && repair?.(row, table)}
              </div>
            );
          },
        },
      ]}
    />
  );
}

function Words({
  row,
  table,
  onRecord,
  names,
}: {
  row: ImportedRow;
  table: TableMap | undefined;
  onRecord: OnRecord;
  names: Names;
}) {
  const t = getTranslator("imports");
  const { sentences, href } = rowWords(row, table, onRecord, names);
  const titles = row.sources.map((source) =>
    "content" in source ? String(titleOf(source.content)) : source.slug,
  );
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence}>{href ? <a href={href}>{sentence}</a> : sentence}</p>
      ))}
      {titles.length > 0 && (
        <p className="text-note text-ink-soft">
          {t("table.sources", { count: titles.length, titles: formatList(titles) })}
        </p>
      )}
    </>
  );
}

function titleOf(content: object): unknown {
  return "title" in content ? content.title : "";
}
