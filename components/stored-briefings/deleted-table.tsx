import { ActionForm } from "@/components/forms/action-form.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { DataTable } from "@/components/ui/data-table";
import type { FormAction } from "@/lib/forms/state";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ListedBriefing } from "@/lib/stored-briefings/model";

/** Briefings that were deleted and can still be brought back. */
export function DeletedTable({ briefings, action }: { briefings: ListedBriefing[]; action: FormAction }) {
  const t = getTranslator("stored-briefings");
  return (
    <DataTable
      caption={t("deletedCaption")}
      stacked
      rows={briefings}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: "title",
          head: t("column.title"),
          rowHead: true,
          cell: ({ title }) => <span className="stored-title">{title}</span>,
        },
        {
          key: "when",
          head: t("deletedAt"),
          cell: ({ deletedAt }) => deletedAt && formatInstant(deletedAt),
        },
        {
          key: "back",
          head: t("column.ways"),
          cell: ({ slug, title }) => (
            <ActionForm
              id={`back-${slug}`}
              action={action}
              label={t("bringBackNamed", { title })}
              className="form-inline"
            >
              <HiddenField name="slug" value={slug} />
              <SubmitButton kind="plain">{t("bringBack")}</SubmitButton>
            </ActionForm>
          ),
        },
      ]}
    />
  );
}
