import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextArea, TextField } from "@/components/forms/text-field.client";
import { UnseenField } from "@/components/forms/unseen-field.client";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import { ERASED_AFTER_DAYS } from "@/lib/reports/model";
import { REPORT_LENGTH } from "@/lib/reports/schema";

/** What is wrong, and a source for it. `about` is the page as it was read; where none is known, the form asks for it. */
export function ReportForm({ action, about }: { action: FormAction; about: string | null }) {
  const t = getTranslator("corrections");
  const optional = t("form.optional");
  return (
    <ActionForm id="report" action={action} label={t("tell")}>
      <UnseenField name="topic" label={t("form.unseen")} />
      {about ? (
        <input type="hidden" name="about" value={about} />
      ) : (
        <TextField
          name="about"
          label={t("form.page")}
          hint={t("form.pageHint")}
          optional={optional}
          inputMode="url"
        />
      )}
      <TextArea
        name="text"
        label={t("form.text")}
        hint={t("form.textHint")}
        rows={6}
        maxLength={REPORT_LENGTH.most}
        required
      />
      <TextField
        name="sourceUrl"
        label={t("form.source")}
        hint={t("form.sourceHint")}
        optional={optional}
        inputMode="url"
        placeholder="https://"
        autoComplete="off"
      />
      <TextField name="name" label={t("form.name")} optional={optional} autoComplete="name" />
      <TextField
        name="email"
        type="email"
        label={t("form.email")}
        hint={t("form.emailHint")}
        optional={optional}
        autoComplete="email"
      />
      <p className="max-w-prose text-ink-soft text-note">{t("privacy", { days: ERASED_AFTER_DAYS })}</p>
      <div className="form-actions">
        <SubmitButton>{t("form.send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
