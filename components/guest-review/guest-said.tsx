import { ActionForm } from "@/components/forms/action-form.client";
import { FormKey } from "@/components/forms/form-key";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextArea } from "@/components/forms/text-field.client";
import { changeAnchor } from "@/components/review/proposed-change";
import type { ProposedChange } from "@/lib/change-sets/model";
import { LENGTH } from "@/lib/change-sets/review-schema";
import type { Comment } from "@/lib/comments/model";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";

/** What the guest said of one change, and the way to say more. */
export function GuestSaid({
  change,
  said,
  token,
  version,
  action,
}: {
  change: ProposedChange;
  said: Comment[];
  token: string;
  version: number;
  action: FormAction;
}) {
  const t = getTranslator("guest-review");
  const review = getTranslator("review");
  const { noun, slug, revisionId } = change;
  return (
    <div className="change-comments">
      {said
        .filter(({ about }) => about?.noun === noun && about.slug === slug)
        .map(({ id, about, text }) => (
          <figure key={id} className="said">
            <figcaption>
              {t("said")} {about?.revisionId !== revisionId && review("conversation.outdated")}
            </figcaption>
            <blockquote>{text}</blockquote>
          </figure>
        ))}
      <ActionForm
        behind={review("conversation.writeOnChange")}
        id={`comment.${changeAnchor(change)}`}
        action={action}
        label={review("conversation.fieldOnChange")}
      >
        <FormKey />
        <HiddenField name="token" value={token} />
        <HiddenField name="version" value={version} />
        <HiddenField name="noun" value={noun} />
        <HiddenField name="slug" value={slug} />
        <HiddenField name="revisionId" value={revisionId} />
        <TextArea
          name="text"
          label={review("conversation.fieldOnChange")}
          rows={3}
          maxLength={LENGTH.comment}
          required
        />
        <div className="form-actions">
          <SubmitButton kind="plain">{review("conversation.write")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
