import { ActionForm } from "@/components/forms/action-form.client";
import { type Choice, RadioField, SelectField } from "@/components/forms/choice-field.client";
import { FormKey } from "@/components/forms/form-key";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextArea, TextField } from "@/components/forms/text-field.client";
import { HiddenFields } from "@/components/ui/hidden-fields";
import type { FormAction } from "@/lib/forms/state";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { targetValue } from "@/lib/reports/replies/target";
import { REPORT_LENGTH } from "@/lib/reports/schema";
import type { OwnRecords } from "./model";
import { subjectName } from "./subject-name";

/** A reply or a correction, to one of the records about the person. `to` is chosen at first, where one is named. */
export function ReplyForm({
  action,
  token,
  label,
  records,
  to,
}: {
  action: FormAction;
  token: string;
  /** For whom the link was made: who speaks, unless they say otherwise. */
  label: string;
  records: OwnRecords;
  to: string | null;
}) {
  const t = getTranslator("replies");
  return (
    <ActionForm
      id="reply"
      action={action}
      label={t("write")}
      values={{ kind: "reply", by: label, ...(to ? { to } : {}) }}
    >
      <FormKey />
      <HiddenFields fields={[["token", token]]} />
      <SelectField name="to" label={t("form.to")} options={choicesOf(records)} />
      <RadioField
        name="kind"
        label={t("form.kind")}
        options={[
          { value: "reply", label: t("form.reply"), hint: t("form.replyHint") },
          { value: "correction", label: t("form.correction"), hint: t("form.correctionHint") },
        ]}
      />
      <TextArea
        name="text"
        label={t("form.text")}
        hint={t("form.textHint")}
        rows={7}
        maxLength={REPORT_LENGTH.most}
        required
      />
      <TextField
        name="sourceUrl"
        label={t("form.source")}
        hint={t("form.sourceHint")}
        optional={t("form.optional")}
        inputMode="url"
        placeholder="https://"
        autoComplete="off"
      />
      <TextField
        name="by"
        label={t("form.by")}
        hint={t("form.byHint")}
        maxLength={REPORT_LENGTH.name}
        required
      />
      <div className="form-actions">
        <SubmitButton>{t("form.send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

const SHOWN = 90;

/** Every record of the page as a choice, in the order of the page. */
function choicesOf(records: OwnRecords): Choice[] {
  const { issues, events, sources } = records;
  const t = getTranslator("replies");
  const short = (text: string) =>
    text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/\s+\S*$/, "")} …` : text;
  return [
    { value: "", label: t("form.choose") },
    ...issues.flatMap((issue) =>
      issue.stances.map((stance) => ({
        value: targetValue({ noun: "stance", slug: stance.slug }),
        label: t("form.toStance", {
          stance: subjectName(records, { noun: "stance", slug: stance.slug, path: "" }),
          summary: short(stance.summary),
        }),
      })),
    ),
    ...events.map(({ slug, day, title }) => ({
      value: targetValue({ noun: "event", slug }),
      label: t("form.toEvent", { day: formatDay(day), title: short(title) }),
    })),
    ...sources.map(({ slug, title }) => ({
      value: targetValue({ noun: "source", slug }),
      label: t("form.toSource", { title: short(title) }),
    })),
  ];
}
