import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/domain/day";
import type { FormAction } from "@/lib/forms/state";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { WithholdingPreview } from "@/lib/withholdings/preview/model";
import { REASON_LENGTH } from "@/lib/withholdings/schema";
import { tombstoneText } from "./tombstone-text";

/** What is done with a record, and how far one is with it. */
export type Withholding = {
  preview: WithholdingPreview;
  act: "withhold" | "restore";
  reason: string;
  /** Numbers of the releases whose sentence is withheld as well. */
  sentences: number[];
};

const PATH = "/editing/withhold";

function fieldsOf({ preview: { noun, slug }, act }: Withholding): [string, string][] {
  return [["noun", noun], ["slug", slug], ...(act === "restore" ? [["act", act] as [string, string]] : [])];
}

/** The first click: the reason, and the sentences that repeat the claim. A plain form that leads to the second. */
export function FirstStep({ withholding }: { withholding: Withholding }) {
  const t = getTranslator("withholding");
  const { preview, act, reason, sentences } = withholding;
  const offered = act === "withhold" ? preview.releases : [];
  return (
    <form method="get" action={PATH} className="form mt-8">
      <HiddenFields fields={fieldsOf(withholding)} />
      <div className="form-field">
        <label htmlFor="reason">{t("reason")}</label>
        <p id="reason-hint" className="field-hint">
          {t(act === "withhold" ? "reasonHint" : "restoreReasonHint", { most: REASON_LENGTH })}
        </p>
        <textarea
          id="reason"
          name="reason"
          className="input"
          rows={3}
          required
          maxLength={REASON_LENGTH}
          defaultValue={reason}
          aria-describedby="reason-hint"
        />
      </div>
      {offered.length > 0 && (
        <fieldset className="form-field" aria-describedby="sentences-hint">
          <legend>{t("sentences")}</legend>
          <p id="sentences-hint" className="field-hint">
            {t("sentencesHint")}
          </p>
          {offered.map(({ number, sentence }) => (
            <Checkbox
              key={number}
              name="sentences"
              value={number}
              defaultChecked={sentences.includes(number)}
            >
              {number}: {sentence}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <p>
        <Button kind="primary">{t("look")}</Button>
      </p>
    </form>
  );
}

/** The second click: what readers will find, and the button that does it. */
export function SecondStep({
  withholding,
  action,
  today,
}: {
  withholding: Withholding;
  action: FormAction;
  today: Day;
}) {
  const t = getTranslator("withholding");
  const { preview, act, reason, sentences } = withholding;
  const back = new URLSearchParams([...fieldsOf(withholding), ["draft", reason]]);
  for (const number of sentences) back.append("sentences", String(number));
  return (
    <Section id="confirm" title={t("second")}>
      {act === "withhold" && (
        <>
          <p>{t("willRead")}</p>
          <blockquote className="my-3 border-line-strong border-s-2 ps-4">
            {tombstoneText({ day: today, reason, cause: null })}
          </blockquote>
          {sentences.length > 0 && (
            <p>
              {t("willReadSentence", { count: sentences.length, list: formatList(sentences.map(String)) })}
            </p>
          )}
        </>
      )}
      <ActionForm id="confirm" action={action} label={t("second")} className="form mt-5">
        <HiddenFields
          fields={[
            ["noun", preview.noun],
            ["slug", preview.slug],
            ["reason", reason],
            ...sentences.map((number): [string, string] => ["sentences", String(number)]),
          ]}
        />
        <p className="form-actions">
          <SubmitButton>{t(act === "withhold" ? "confirm" : "restore")}</SubmitButton>
          <a href={`${PATH}?${back}`}>{t("change")}</a>
        </p>
      </ActionForm>
    </Section>
  );
}
