import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextArea, TextField } from "@/components/forms/text-field.client";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { ChangeSetHead } from "@/lib/change-sets/model";
import { LENGTH } from "@/lib/change-sets/review-schema";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";

/**
 * The sentence in which readers are told of the release, as it stands: the author's, or drafted from the changes. Its author
 * may write it while it is a draft, and whoever approved it may put it better afterwards.
 */
export function SentenceSection({
  head,
  drafted,
  mayDescribe,
  mayReword,
  actions,
}: {
  head: ChangeSetHead;
  /** What the changes suggest. */
  drafted: string;
  mayDescribe: boolean;
  mayReword: boolean;
  actions: { describe: FormAction; reword: FormAction };
}) {
  const t = getTranslator("review");
  const { id, version, title, sentence, state, wordedFor } = head;
  const isOlder = state !== "published" && wordedFor !== null && wordedFor < version;
  const shown = sentence.trim() || drafted;
  const read = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <Section
      id="sentence"
      title={t(state === "published" ? "sentence.titlePublished" : "sentence.title")}
      aside={t("sentence.aside")}
    >
      {shown ? (
        <p className="set-sentence">{shown}</p>
      ) : (
        <p className="text-ink-soft">{t("sentence.none")}</p>
      )}
      {shown && !sentence.trim() && <p className="text-note text-ink-soft">{t("sentence.drafted")}</p>}
      {isOlder && (
        <Notice kind="warning">
          <p>{t("sentence.older", { wordedFor, version })}</p>
        </Notice>
      )}
      {mayDescribe && (
        <ActionForm
          behind={t("sentence.edit")}
          id="describe"
          action={actions.describe}
          values={{ title, sentence }}
          label={t("sentence.edit")}
        >
          {read}
          <TextField name="title" label={t("sentence.editTitle")} maxLength={LENGTH.title} required />
          <TextArea
            name="sentence"
            label={t("sentence.editSentence")}
            hint={t("sentence.editHint")}
            rows={3}
            maxLength={LENGTH.sentence}
          />
          <p className="form-actions">
            <SubmitButton kind="plain">{t("sentence.save")}</SubmitButton>
          </p>
        </ActionForm>
      )}
      {mayReword && (
        <ActionForm
          behind={t("sentence.reword")}
          id="reword"
          action={actions.reword}
          values={{ sentence: shown }}
          label={t("sentence.reword")}
        >
          {read}
          <TextArea
            name="sentence"
            label={t("sentence.rewordField")}
            hint={t("sentence.rewordHint")}
            rows={3}
            maxLength={LENGTH.sentence}
            required
          />
          <p className="form-actions">
            <SubmitButton kind="plain">{t("sentence.save")}</SubmitButton>
          </p>
        </ActionForm>
      )}
    </Section>
  );
}
