import { CheckField, RadioField } from "@/components/forms/choice-field.client";
import { ROLES } from "@/lib/domain/permissions";
import { getTranslator } from "@/lib/i18n/translator";

/** What somebody may do: one role, and whether they run the place. */
export function RightsFields() {
  const t = getTranslator("people");
  return (
    <>
      <RadioField
        name="role"
        label={t("inviting.role")}
        options={ROLES.map((role) => ({
          value: role,
          label: t(`role.${role}`),
          hint: t(`roleHint.${role}`),
        }))}
      />
      <CheckField name="isAdmin" label={t("adminLabel")} hint={t("adminHint")} />
    </>
  );
}
