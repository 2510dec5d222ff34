import { publishedRecordPage } from "@/app/_record-forms/published-page";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextArea } from "@/components/forms/text-field.client";
import { DependentList } from "@/components/record-forms/dependent-list";
import { KindField } from "@/components/record-forms/kind-fields";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { dependentsIn } from "@/lib/change-sets/dependents/queries";
import { may } from "@/lib/domain/permissions";
import { getTranslator } from "@/lib/i18n/translator";
import { withholdPath } from "@/lib/withholdings/path";
import { takeOut } from "../../actions";

/** Takes a published record out: what that means, what stands on it, and why. */
export default async function RemoveRecordPage(props: PageProps<"/editing/[id]/[noun]/[slug]/remove">) {
  return publishedRecordPage(
    props,
    "remove",
    null,
    async ({ noun, published, slug, name, view, actor, path }) => {
      const t = getTranslator("record-forms");
      const title = t("removing.title", { name });
      const { id } = view.draft;
      return {
        title,
        standfirst: t("removing.standfirst"),
        body: (
          <>
            <DependentList {...(await dependentsIn(id, noun, slug))} changeSetId={id} />
            <ActionForm id="remove" action={takeOut} label={title}>
              <HiddenFields
                fields={[
                  ["id", String(id)],
                  ["noun", noun],
                  ["record", slug],
                  ["basedOn", String(published.revisionId)],
                ]}
              />
              <KindField noun={noun} />
              <TextArea name="reason" label={t("removing.reason")} hint={t("removing.reasonHint")} />
              <p className="field-hint">
                {may(actor, "withhold")
                  ? t.rich("removing.withholdNow", {
                      link: (words) => (
                        <a key="withhold" href={withholdPath({ noun, slug })}>
                          {words}
                        </a>
                      ),
                    })
                  : t("removing.withhold")}
              </p>
              <div className="form-actions">
                <SubmitButton>{t("removing.go")}</SubmitButton>
                <a href={path}>{t("removing.keep")}</a>
              </div>
            </ActionForm>
          </>
        ),
      };
    },
  );
}
