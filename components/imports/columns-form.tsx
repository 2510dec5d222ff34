import { ActionForm } from "@/components/forms/action-form.client";
import { RadioField } from "@/components/forms/choice-field.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import type { ImportHead } from "@/lib/imports/model";
import { kindChoices } from "./kind-choices";
import { TableFields } from "./table-fields";

/** What the tables of a file hold and each of their columns gives, to be corrected. @param examples  a value, by table and column */
export function ColumnsForm({
  head: { id, kind, tables },
  examples,
  action,
}: {
  head: ImportHead;
  examples: string[][];
  action: FormAction;
}) {
  const t = getTranslator("imports");
  const values = {
    kind,
    tables: tables.map(({ noun, columns }) => ({
      noun: noun ?? "",
      columns: columns.map(({ field }) => field ?? ""),
    })),
  };
  return (
    <ActionForm
      id="columns-form"
      action={action}
      label={t("columns.title")}
      values={values}
      className="import-columns"
    >
      <HiddenField name="id" value={id} />
      {tables.map((table, at) => (
        <TableFields
          // biome-ignore lint/suspicious/noArrayIndexKey: the tables of a file stand in its order, and may have one name
          key={at}
          at={at}
          table={table}
          isOnly={tables.length === 1}
          examples={examples[at] ?? []}
        />
      ))}
      <RadioField name="kind" label={t("upload.kind")} hint={t("upload.kindHint")} options={kindChoices()} />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("columns.go")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
