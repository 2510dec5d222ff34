import { ActionForm } from "@/components/forms/action-form.client";
import { FormKey } from "@/components/forms/form-key";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextArea } from "@/components/forms/text-field.client";
import type { ProposedChange } from "@/lib/change-sets/model";
import { LENGTH } from "@/lib/change-sets/review-schema";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import { changeAnchor } from "./proposed-change";

/** Says something of a change set, or, behind a line, of one change in it, with what was read. */
export function CommentForm({
  id,
  version,
  about = null,
  action,
}: {
  id: number;
  version: number;
  about?: Pick<ProposedChange, "noun" | "slug" | "revisionId"> | null;
  action: FormAction;
}) {
  const t = getTranslator("review");
  const label = t(about ? "conversation.fieldOnChange" : "conversation.field");
  return (
    <ActionForm
      id={about ? `comment.${changeAnchor(about)}` : "comment"}
      action={action}
      label={label}
      behind={about ? t("conversation.writeOnChange") : undefined}
    >
      <FormKey />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {about && (
        <>
          <input type="hidden" name="noun" value={about.noun} />
          <input type="hidden" name="slug" value={about.slug} />
          <input type="hidden" name="revisionId" value={about.revisionId} />
        </>
      )}
      <TextArea
        name="text"
        label={label}
        hint={t("conversation.hint")}
        rows={3}
        maxLength={LENGTH.comment}
        required
      />
      <p className="form-actions">
        <SubmitButton kind="plain">{t("conversation.write")}</SubmitButton>
      </p>
    </ActionForm>
  );
}
