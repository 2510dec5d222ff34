import { ActionForm } from "@/components/forms/action-form.client";
import { RadioField } from "@/components/forms/choice-field.client";
import { FormKey } from "@/components/forms/form-key";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import type { ListedBriefing } from "@/lib/stored-briefings/model";

/** Chooses the briefing to which a view is added; the one changed last at first. */
export function AddViewForm({
  view,
  briefings,
  action,
}: {
  /** With day and release written. */
  view: string;
  briefings: ListedBriefing[];
  action: FormAction;
}) {
  const t = getTranslator("stored-briefings");
  return (
    <ActionForm id="add-view" action={action} values={{ slug: briefings[0]?.slug }} label={t("add.title")}>
      <FormKey />
      <HiddenField name="view" value={view} />
      <RadioField
        name="slug"
        label={t("add.which")}
        options={briefings.map(({ slug, title, steps, standing, owner }) => ({
          value: slug,
          label: title,
          hint: [t("add.steps", { steps }), ...(standing === "owner" ? [] : [owner])].join(", "),
        }))}
      />
      <div className="form-actions">
        <SubmitButton>{t("add.go")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
