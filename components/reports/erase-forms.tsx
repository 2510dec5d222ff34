import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";

/** Two ways to erase who sent reports; neither shows what it erases. */
export function EraseForms({ byAddress, byNumber }: Record<"byAddress" | "byNumber", FormAction>) {
  const t = getTranslator("reports");
  return (
    <>
      <Section id="address" title={t("reporters.byAddress")} aside={t("reporters.byAddressText")}>
        <ActionForm
          id="by-address"
          action={byAddress}
          label={t("reporters.byAddress")}
          done={t("reporters.done")}
        >
          <TextField name="email" type="email" label={t("reporters.email")} autoComplete="off" required />
          <div className="form-actions">
            <SubmitButton>{t("reporters.erase")}</SubmitButton>
          </div>
        </ActionForm>
      </Section>
      <Section id="number" title={t("reporters.byNumber")} aside={t("reporters.byNumberText")}>
        <ActionForm
          id="by-number"
          action={byNumber}
          label={t("reporters.byNumber")}
          done={t("reporters.done")}
        >
          <TextField
            name="report"
            label={t("reporters.number")}
            inputMode="numeric"
            autoComplete="off"
            required
          />
          <div className="form-actions">
            <SubmitButton>{t("reporters.erase")}</SubmitButton>
          </div>
        </ActionForm>
      </Section>
    </>
  );
}
