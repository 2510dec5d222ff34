import { newFormSpec } from "@/app/_record-forms/parameters";
import { editSpec, nounOfView, placeIn } from "@/app/_record-forms/way-in";
import { recordLabels } from "@/app/_record-names/labels";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { ActionForm } from "@/components/forms/action-form.client";
import { FormKey } from "@/components/forms/form-key";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { WaysToWithhold } from "@/components/withheld/ways-to-withhold";
import type { OwnDraft } from "@/lib/change-sets/drafted/model";
import { listOwnDrafts } from "@/lib/change-sets/drafted/queries";
import { LENGTH } from "@/lib/change-sets/review-schema";
import { may } from "@/lib/domain/permissions";
import { getTranslator } from "@/lib/i18n/translator";
import { findWithheld } from "@/lib/withholdings/queries";
import { openToEdit } from "./actions";

/**
 * The way from a public page to what one may do with its record: to its form, in a draft one has or one that is opened for
 * it, and to withholding it.
 */
export default async function EditPage(props: PageProps<"/editing/edit">) {
  return signedInPage(
    props,
    "/editing/edit",
    ["propose", "withhold"],
    { ...newFormSpec, ...editSpec },
    async ({ view, actor }) => {
      const t = getTranslator("record-forms");
      const noun = nounOfView(view);
      const record = view.slug ? { noun, slug: view.slug } : null;
      const [labelOf, withheld] = await Promise.all([
        recordLabels(record ? [record] : []),
        record && may(actor, "withhold") ? findWithheld(noun, record.slug) : null,
      ]);
      const title = t(record ? "edit.title" : "edit.newTitle", { noun: t(`noun.${noun}`) });
      return {
        title,
        body: (
          <>
            <PageHeader title={title} standfirst={record ? labelOf(record) : t("edit.standfirst")} />
            {may(actor, "propose") && <ChooseDraft view={view} drafts={await listOwnDrafts(actor)} />}
            {record && may(actor, "withhold") && (
              <WaysToWithhold record={record} isWithheld={withheld !== null} />
            )}
          </>
        ),
      };
    },
  );
}

/** Which change set an edit belongs to: one of one's own drafts, or one that is opened. */
function ChooseDraft({ view, drafts }: { view: Parameters<typeof placeIn>[1]; drafts: OwnDraft[] }) {
  const t = getTranslator("record-forms");
  return (
    <>
      {drafts.length > 0 && (
        <Section id="drafts" title={t("edit.drafts")}>
          <ul className="record-list">
            {drafts.map((draft) => (
              <li key={draft.id}>
                <a href={placeIn(draft.id, view)}>{t("eyebrow", { id: draft.id, title: draft.title })}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="open" title={t("edit.open")}>
        <ActionForm id="open-form" action={openToEdit} label={t("edit.open")}>
          <FormKey />
          <input type="hidden" name="to" value={placeIn(0, view)} />
          <TextField
            name="title"
            label={t("edit.openTitle")}
            hint={t("edit.openHint")}
            maxLength={LENGTH.title}
            autoComplete="off"
          />
          <p className="form-actions">
            <SubmitButton>{t("edit.openButton")}</SubmitButton>
          </p>
        </ActionForm>
      </Section>
    </>
  );
}
