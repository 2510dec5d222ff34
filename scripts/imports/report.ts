import type { ImportedRow, ImportHead } from "@/lib/imports/model";

/** What a file would do, as its page says it: how many rows do what, what was not used, and every row that is refused. */
export function reportOf(head: ImportHead, refused: readonly ImportedRow[]): string {
  const { counts, tables, newSources, fileName, rowsTotal } = head;
  const unused = tables.flatMap(({ columns }) =>
    columns.flatMap(({ heading, field }) => (field === null && heading !== "" ? [heading] : [])),
  );
  const held = tables.map(({ name, noun }) => `${name === "" ? "" : `“${name}”: `}${noun ?? "not known"}`);
  return [
    `${fileName}: ${rowsTotal} rows (${held.join(", ")})`,
    `  ${counts.add} add a record, ${counts.change} change one, ${counts.same} say what stands, ${counts.refused} are refused, ${counts.leftOut} are left out`,
    ...(newSources > 0 ? [`  ${newSources} sources are added with them`] : []),
    ...(unused.length > 0 ? [`  columns that are not used: ${unused.join(", ")}`] : []),
    ...refused.flatMap((row) => refusalLines(row, head)),
  ].join("\n");
}

function refusalLines({ line, table, problems }: ImportedRow, { tables }: ImportHead): string[] {
  const name = tables[table]?.name;
  const place = `line ${line}${name ? ` of “${name}”` : ""}`;
  return problems.map(({ column, field, value, reason }) => {
    const at = column === "" ? field : `${column}${value === "" ? "" : ` “${short(value)}”`}`;
    return `  ${place}, ${at}: ${reason}`;
  });
}

function short(value: string): string {
  const line = value.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
