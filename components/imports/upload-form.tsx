import { ActionForm } from "@/components/forms/action-form.client";
import { RadioField } from "@/components/forms/choice-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import { MOST_TITLE } from "@/lib/imports/model";
import { FILE_LIMITS } from "@/lib/imports/reading/model";
import { FileField } from "./file-field.client";
import { kindChoices } from "./kind-choices";

/** In megabytes. */
export const MOST_SIZE = FILE_LIMITS.bytes / 1024 / 1024;

/** Takes a file, by what it is called, and why it changes what it changes. */
export function UploadForm({ action }: { action: FormAction }) {
  const t = getTranslator("imports");
  return (
    <ActionForm id="upload-form" action={action} label={t("upload.title")}>
      <FileField
        name="file"
        label={t("upload.file")}
        hint={t("upload.fileHint")}
        accept=".csv,.tsv,.txt,.xlsx,.json"
        most={FILE_LIMITS.bytes}
        tooLarge={t("upload.tooLarge", { size: MOST_SIZE })}
      />
      <TextField
        name="title"
        label={t("upload.name")}
        hint={t("upload.nameHint")}
        maxLength={MOST_TITLE}
        autoComplete="off"
      />
      <RadioField name="kind" label={t("upload.kind")} hint={t("upload.kindHint")} options={kindChoices()} />
      <div className="form-actions">
        <SubmitButton>{t("upload.go")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
