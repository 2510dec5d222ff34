import { ActionForm } from "@/components/forms/action-form.client";
import { RadioField } from "@/components/forms/choice-field.client";
import { FormKey } from "@/components/forms/form-key";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextArea } from "@/components/forms/text-field.client";
import { Badge } from "@/components/ui/badge";
import { LENGTH } from "@/lib/change-sets/review-schema";
import type { Comment } from "@/lib/comments/model";
import type { FormAction } from "@/lib/forms/state";
import { formatAge } from "@/lib/i18n/age";
import { getTranslator } from "@/lib/i18n/translator";

/** A guest's answers to the set as a whole, and the form for one; none where the set is not to be answered at present. */
export function AnswerForm({
  said,
  now,
  token,
  version,
  action,
}: {
  said: Comment[];
  now: Date;
  token: string;
  version: number;
  action: FormAction | null;
}) {
  const t = getTranslator("guest-review");
  const answers = said.filter(({ about }) => about === null);
  return (
    <>
      {answers.map(({ id, advice, text, at, version: read }) => (
        <figure key={id} className="said">
          <figcaption>
            {t("answer.yours", { age: formatAge(at, now), version: read })}{" "}
            {advice && <Badge kind="accent">{t(`answer.advice.${advice}`)}</Badge>}
          </figcaption>
          <blockquote>{text}</blockquote>
        </figure>
      ))}
      {action && (
        <ActionForm id="answer-form" action={action} label={t("answer.title")}>
          <FormKey />
          <HiddenField name="token" value={token} />
          <HiddenField name="version" value={version} />
          <RadioField
            name="advice"
            label={t("answer.field")}
            options={(["approve", "object"] as const).map((advice) => ({
              value: advice,
              label: t(`answer.advice.${advice}`),
            }))}
          />
          <TextArea
            name="text"
            label={t("answer.text")}
            hint={t("answer.hint")}
            rows={5}
            maxLength={LENGTH.comment}
            required
          />
          <div className="form-actions">
            <SubmitButton>{t("answer.send")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </>
  );
}
