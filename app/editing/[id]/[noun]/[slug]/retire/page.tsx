import { publishedRecordPage } from "@/app/_record-forms/published-page";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { getTranslator } from "@/lib/i18n/translator";
import { retire } from "../actions";

/** Retires an issue from a day on, or asks it again. */
export default async function RetireIssuePage(props: PageProps<"/editing/[id]/[noun]/[slug]/retire">) {
  return publishedRecordPage(props, "retire", ["issue"], async ({ published, slug, name, view, path }) => {
    const t = getTranslator("record-forms");
    const title = t("retiring.title", { name });
    const { retired } = published.content;
    return {
      title,
      standfirst: t("retiring.standfirst"),
      body: (
        <ActionForm
          id="retire"
          action={retire}
          label={title}
          values={{ day: typeof retired === "string" ? retired : "" }}
        >
          <HiddenFields
            fields={[
              ["id", String(view.draft.id)],
              ["record", slug],
            ]}
          />
          <TextField
            name="day"
            label={t("retiring.day")}
            hint={t("retiring.dayHint")}
            className="input input-short"
            autoComplete="off"
          />
          <div className="form-actions">
            <SubmitButton>{t("retiring.go")}</SubmitButton>
            <a href={path}>{t("removing.keep")}</a>
          </div>
        </ActionForm>
      ),
    };
  });
}
