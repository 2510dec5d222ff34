import { SubmitButton } from "@/components/forms/submit-button.client";
import { getTranslator } from "@/lib/i18n/translator";

/** What can be done with a form: put it into the set, keep it as it is, look at what it makes, or leave it. */
export function FormFoot({
  changeSetHref,
  ways,
}: {
  changeSetHref: string;
  /** What else can be done with a published record, each with a page of its own. */
  ways: { href: string; text: string }[];
}) {
  const t = getTranslator("record-forms");
  return (
    <>
      <div className="form-actions form-foot">
        <SubmitButton name="do" value="put">
          {t("put")}
        </SubmitButton>
        <SubmitButton kind="plain" name="do" value="keep">
          {t("keep")}
        </SubmitButton>
        <SubmitButton kind="plain" name="do" value="preview">
          {t("preview")}
        </SubmitButton>
      </div>
      <div className="form-actions form-foot-away">
        <SubmitButton kind="plain" name="do" value="discard">
          {t("discard")}
        </SubmitButton>
        <span className="field-hint">{t("discardMeaning")}</span>
        <a href={changeSetHref}>{t("cancel")}</a>
        {ways.map(({ href, text }) => (
          <a key={href} href={href}>
            {text}
          </a>
        ))}
      </div>
    </>
  );
}
