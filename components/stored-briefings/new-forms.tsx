import { ActionForm } from "@/components/forms/action-form.client";
import { FormKey } from "@/components/forms/form-key";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { FileField } from "@/components/imports/file-field.client";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import { MOST_TEXT } from "@/lib/stored-briefings/schema";
import { KeepOwn } from "./keep-own.client";

/** The ways to begin a briefing: out of this browser, out of a file, or without steps. */
export function NewForms({ own, file, empty }: { own: FormAction; file: FormAction; empty: FormAction }) {
  const t = getTranslator("stored-briefings");
  return (
    <>
      <Section id="own" title={t("make.own")} aside={t("make.ownNote")}>
        <noscript>
          <p className="max-w-prose">{t("make.ownScript")}</p>
        </noscript>
        <KeepOwn
          action={own}
          texts={{
            none: t("make.ownNone"),
            holds: t.raw("make.ownHolds") as string,
            broken: t("make.ownBroken"),
            keep: t("make.ownKeep"),
          }}
        >
          <FormKey />
        </KeepOwn>
      </Section>
      <Section id="file" title={t("make.file")}>
        <ActionForm id="file-form" action={file} label={t("make.file")}>
          <FormKey />
          <FileField
            name="file"
            label={t("make.fileField")}
            hint={t("make.fileHint")}
            accept="application/json,.json"
            most={MOST_TEXT}
            tooLarge={t("make.fileTooLarge")}
          />
          <div className="form-actions">
            <SubmitButton>{t("make.fileKeep")}</SubmitButton>
          </div>
        </ActionForm>
      </Section>
      <Section id="empty" title={t("make.empty")}>
        <ActionForm id="empty-form" action={empty} label={t("make.empty")}>
          <FormKey />
          <TextField name="title" label={t("make.emptyTitle")} maxLength={300} autoComplete="off" />
          <div className="form-actions">
            <SubmitButton>{t("make.emptyKeep")}</SubmitButton>
          </div>
        </ActionForm>
      </Section>
    </>
  );
}
