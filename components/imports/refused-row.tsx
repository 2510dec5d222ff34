import { ActionForm } from "@/components/forms/action-form.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import type { ImportedRow, RowProblem, TableMap } from "@/lib/imports/model";
import { CellField } from "./cell-field.client";
import { fieldWords } from "./column-words";
import { leaveOutForm } from "./leave-out-form";

/**
 * A row that is refused: what is wrong, at the cells that are wrong, and all other cells behind a line. The button that leaves
 * it out belongs to the form that stands after this one.
 */
export function RefusedRow({
  id,
  row,
  table,
  back,
  action,
}: {
  /** Of the import. */
  id: number;
  row: ImportedRow;
  table: TableMap;
  /** The query of the page of rows that is read. */
  back: string;
  action: FormAction;
}) {
  const t = getTranslator("imports");
  const { place, line, cells, problems } = row;
  const placed = problems.map((problem) => ({ problem, at: columnOf(problem, row, table) }));
  const wrong = [...new Set(placed.flatMap(({ at }) => (at === null ? [] : [at])))];
  const others = cells.map((_, at) => at).filter((at) => !wrong.includes(at));
  const labelOf = (at: number) => table.columns[at]?.heading || t("columns.noHeading");
  return (
    <ActionForm
      id={`fix-${place}`}
      action={action}
      label={t("row.fix", { line })}
      values={{ cells }}
      className="import-fix"
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="place" value={place} />
      <HiddenField name="back" value={back} />
      {wrong.map((at) => (
        <CellField
          key={at}
          at={at}
          label={labelOf(at)}
          reasons={placed.flatMap(({ problem, at: own }) => (own === at ? [problem.reason] : []))}
        />
      ))}
      {placed.some(({ at }) => at === null) && (
        <ProblemLines problems={problems.filter((_, at) => placed[at]?.at === null)} table={table} />
      )}
      {others.length > 0 && (
        <Disclosure summary={t("row.all", { count: others.length })}>
          <div className="import-cells">
            {others.map((at) => (
              <CellField key={at} at={at} label={labelOf(at)} />
            ))}
          </div>
        </Disclosure>
      )}
      <div className="form-actions">
        <SubmitButton kind="plain">{t("row.check")}</SubmitButton>
        <Button form={leaveOutForm(place)}>{t("row.leaveOut")}</Button>
      </div>
    </ActionForm>
  );
}

/** What is wrong with a row, in sentences. */
export function ProblemLines({ problems, table }: { problems: RowProblem[]; table: TableMap }) {
  const t = getTranslator("imports");
  const b = (chunks: React.ReactNode) => <strong key="column">{chunks}</strong>;
  return (
    <ul className="import-problems">
      {problems.map(({ column, field, value, reason }) => (
        <li key={`${field} ${reason}`}>
          {column === ""
            ? field === ""
              ? reason
              : t.rich("row.noColumn", {
                  b,
                  field: table.noun ? fieldWords(table.noun, field) : field,
                  reason,
                })
            : t.rich(value === "" ? "row.empty" : "row.value", { b, column, value, reason })}
        </li>
      ))}
    </ul>
  );
}

/** The column in which a problem stands: of several with one heading the one that gives its field. */
function columnOf({ column, field, value }: RowProblem, row: ImportedRow, table: TableMap): number | null {
  const same = table.columns.flatMap(({ heading }, at) =>
    heading === column && row.cells[at] === value ? [at] : [],
  );
  if (column === "" && value === "") return null;
  return same.find((at) => table.columns[at]?.field === field) ?? same[0] ?? null;
}
