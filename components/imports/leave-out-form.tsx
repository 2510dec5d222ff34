import { ActionForm } from "@/components/forms/action-form.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import type { ImportedRow } from "@/lib/imports/model";

/** By this id the button of another form sends the one of a row. */
export function leaveOutForm(place: number): string {
  return `leave-out-${place}`;
}

/** Leaves a row out of the change set, by a button that stands in another form; or takes it in again, by its own. */
export function LeaveOutForm({
  id,
  row: { place, line, leftOut },
  back,
  action,
}: {
  /** Of the import. */
  id: number;
  row: ImportedRow;
  /** The query of the page of rows that is read. */
  back: string;
  action: FormAction;
}) {
  const t = getTranslator("imports");
  return (
    <ActionForm
      id={leaveOutForm(place)}
      action={action}
      label={t(leftOut ? "row.takeInOf" : "row.leaveOutOf", { line })}
      className="import-leave-out"
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="place" value={place} />
      <HiddenField name="back" value={back} />
      <HiddenField name="leftOut" value={leftOut ? "no" : "yes"} />
      {leftOut && <SubmitButton kind="plain">{t("row.takeIn")}</SubmitButton>}
    </ActionForm>
  );
}
