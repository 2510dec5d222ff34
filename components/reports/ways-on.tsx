import { ActionForm } from "@/components/forms/action-form.client";
import { RadioField, SelectField } from "@/components/forms/choice-field.client";
import { FormKey } from "@/components/forms/form-key";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextArea, TextField } from "@/components/forms/text-field.client";
import { HiddenFields } from "@/components/ui/hidden-fields";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import type { ReportInFull } from "@/lib/reports/model";
import { ANSWER_LENGTH } from "@/lib/reports/queue/schema";

export type ReportActions = Record<"assign" | "answer" | "openChangeSet" | "join" | "publish", FormAction>;

type Props = { report: ReportInFull; actions: ReportActions };

/** Who sees to a report: taken on, or handed back. */
export function TakeOn({ report, actions }: Props) {
  const t = getTranslator("reports");
  return (
    <ActionForm id="assign" action={actions.assign} className="form-actions" label={t("one.takeOn")}>
      <HiddenFields
        fields={[
          ["report", String(report.id)],
          ["to", report.isMine ? "nobody" : "me"],
        ]}
      />
      <SubmitButton kind="plain">{t(report.isMine ? "one.handBack" : "one.takeOn")}</SubmitButton>
    </ActionForm>
  );
}

/** A change set that sets it right: a new one, or one of one's own that is under way. */
export function SetRight({
  report,
  actions,
  title,
  own,
}: Props & { title: string; own: { id: number; title: string }[] }) {
  const t = getTranslator("reports");
  return (
    <section aria-labelledby="set-title">
      <h3 id="set-title">{t("one.set")}</h3>
      <p>{t("one.setText")}</p>
      <ActionForm id="open" action={actions.openChangeSet} label={t("one.setOpen")} values={{ title }}>
        <FormKey />
        <HiddenFields fields={[["report", String(report.id)]]} />
        <TextField name="title" label={t("one.setTitle")} maxLength={200} />
        <div className="form-actions">
          <SubmitButton>{t("one.setOpen")}</SubmitButton>
        </div>
      </ActionForm>
      {own.length > 0 && (
        <div className="mt-6">
          <ActionForm id="join" action={actions.join} label={t("one.setJoin")}>
            <HiddenFields fields={[["report", String(report.id)]]} />
            <SelectField
              name="changeSet"
              label={t("one.setJoin")}
              options={own.map((set) => ({ value: String(set.id), label: `${set.id}: ${set.title}` }))}
            />
            <div className="form-actions">
              <SubmitButton kind="plain">{t("one.setJoinButton")}</SubmitButton>
            </div>
          </ActionForm>
        </div>
      )}
    </section>
  );
}

/** A reply's words, word for word, into a change set. */
export function PublishReply({ report, actions }: Props) {
  const t = getTranslator("reports");
  return (
    <section aria-labelledby="publish-title">
      <h3 id="publish-title">{t("one.publish")}</h3>
      <p>{t("one.publishText")}</p>
      <ActionForm id="publish" action={actions.publish} label={t("one.publish")}>
        <FormKey />
        <HiddenFields fields={[["report", String(report.id)]]} />
        <div className="form-actions">
          <SubmitButton>{t("one.publishButton")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

/** Accept or decline, with the sentence that whoever sent it reads. */
export function Answer({ report, actions }: Props) {
  const t = getTranslator("reports");
  return (
    <section aria-labelledby="answer-title">
      <h3 id="answer-title">{t("one.answer")}</h3>
      <p>{t("one.answerText", { mail: report.email ? "yes" : "no" })}</p>
      <ActionForm id="answer" action={actions.answer} label={t("one.answer")}>
        <HiddenFields fields={[["report", String(report.id)]]} />
        <RadioField
          name="outcome"
          label={t("one.outcome")}
          options={(["accepted", "declined"] as const).map((outcome) => ({
            value: outcome,
            label: t(`one.${outcome}`),
            hint: t(`one.${outcome}Hint`),
          }))}
        />
        <TextArea name="answer" label={t("one.answer")} rows={5} maxLength={ANSWER_LENGTH} />
        <div className="form-actions">
          <SubmitButton>{t("one.answerButton")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
