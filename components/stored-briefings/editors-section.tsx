import { ActionForm } from "@/components/forms/action-form.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import type { CoEditor } from "@/lib/stored-briefings/model";

/** Who edits a briefing beside its owner, with ways to ask somebody and to take somebody out. */
export function EditorsSection({
  slug,
  editors,
  onAdd,
  onRemove,
}: {
  slug: string;
  editors: CoEditor[];
  onAdd: FormAction;
  onRemove: FormAction;
}) {
  const t = getTranslator("stored-briefings");
  return (
    <Section id="editors" title={t("sharing.editors")} aside={t("sharing.editorsNote")}>
      <div className="stack-forms">
        {editors.length === 0 ? (
          <p>{t("sharing.editorsNone")}</p>
        ) : (
          <DataTable
            caption={t("sharing.editorsCaption")}
            stacked
            rows={editors}
            rowKey={({ id }) => id}
            columns={[
              { key: "name", head: t("sharing.name"), rowHead: true, cell: ({ name }) => name },
              { key: "email", head: t("sharing.email"), cell: ({ email }) => email },
              {
                key: "remove",
                head: t("column.ways"),
                cell: ({ id, name }) => (
                  <ActionForm
                    id={`remove-${id}`}
                    action={onRemove}
                    label={t("sharing.removeNamed", { name })}
                    className="form-inline"
                  >
                    <HiddenField name="slug" value={slug} />
                    <HiddenField name="person" value={id} />
                    <SubmitButton kind="plain">{t("sharing.remove")}</SubmitButton>
                  </ActionForm>
                ),
              },
            ]}
          />
        )}
        <ActionForm key={editors.length} id="add-editor" action={onAdd} label={t("sharing.add")}>
          <HiddenField name="slug" value={slug} />
          <TextField name="who" label={t("sharing.who")} hint={t("sharing.addHint")} autoComplete="off" />
          <div className="form-actions">
            <SubmitButton kind="plain">{t("sharing.addGo")}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Section>
  );
}
