import { publishedRecordPage } from "@/app/_record-forms/published-page";
import { ActionForm } from "@/components/forms/action-form.client";
import { SelectField } from "@/components/forms/choice-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { MergeProblems } from "@/components/record-forms/merge-problems.client";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { dependentsIn } from "@/lib/change-sets/dependents/queries";
import { getTranslator } from "@/lib/i18n/translator";
import { searchRegister } from "@/lib/sources/register/queries";
import { mergeRecord } from "../actions";

/** Merges a leader or a source with another record of the same person or document. */
export default async function MergeRecordPage(props: PageProps<"/editing/[id]/[noun]/[slug]/merge">) {
  return publishedRecordPage(
    props,
    "merge",
    ["leader", "source"],
    async ({ noun, published, slug, name, view, path }) => {
      const t = getTranslator("record-forms");
      const title = t("merging.title", { name });
      const { id } = view.draft;
      const { count } = await dependentsIn(id, noun, slug, 1);
      const field = { name: "kept", label: t("merging.kept"), hint: t("merging.keptHint", { noun }) };
      return {
        title,
        standfirst: t("merging.standfirst", { noun }),
        body: (
          <ActionForm id="merge" action={mergeRecord} label={title} done={t("merging.done")}>
            <MergeProblems title={t("merging.problems")} />
            <p>{t("merging.count", { count })}</p>
            <HiddenFields
              fields={[
                ["id", String(id)],
                ["noun", noun],
                ["record", slug],
              ]}
            />
            {noun === "leader" ? (
              <SelectField
                {...field}
                options={[
                  { value: "", label: t("choose") },
                  ...view.record.leaders.all
                    .filter((leader) => leader.slug !== slug)
                    .map((leader) => ({ value: leader.slug, label: leader.sortName })),
                ]}
              />
            ) : (
              <>
                <TextField {...field} list="same-sources" autoComplete="off" />
                <datalist id="same-sources">
                  {(await searchRegister(id, String(published.content.title), 20))
                    .filter((source) => source.slug !== slug)
                    .map((source) => (
                      <option
                        key={source.slug}
                        value={source.slug}
                        label={`${source.title}, ${source.publisher}`}
                      />
                    ))}
                </datalist>
              </>
            )}
            <div className="form-actions">
              <SubmitButton>{t("merging.go")}</SubmitButton>
              <a href={`/editing/${id}`}>{t("merging.toSet")}</a>
              <a href={path}>{t("removing.keep")}</a>
            </div>
          </ActionForm>
        ),
      };
    },
  );
}
