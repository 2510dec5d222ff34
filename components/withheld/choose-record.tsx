import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { getTranslator } from "@/lib/i18n/translator";
import { nounText } from "./tombstone-text";

/** Names the record that is to be withheld: by the address of its page, or by kind and name. Plain forms. */
export function ChooseRecord({ about }: { about: string }) {
  const t = getTranslator("withholding");
  return (
    <Section id="which" title={t("which")} aside={t("whichHint")}>
      {about !== "" && <Notice kind="warning">{t("noPage")}</Notice>}
      <form method="get" action="/editing/withhold" className="form mt-4">
        <Field label={t("address")}>
          <input name="about" className="input" defaultValue={about} maxLength={500} required />
        </Field>
        <p>
          <Button kind="primary">{t("next")}</Button>
        </p>
      </form>
      <h3 className="mt-8 mb-2 font-semibold">{t("or")}</h3>
      <form method="get" action="/editing/withhold" className="form">
        <div className="form-row">
          <Field label={t("noun")}>
            <Select
              name="noun"
              options={NOUN_NAMES.map((noun) => ({ value: noun, label: nounText(noun) }))}
            />
          </Field>
          <Field label={t("slug")}>
            <input name="slug" className="input" maxLength={400} required />
          </Field>
        </div>
        <p>
          <Button>{t("next")}</Button>
        </p>
      </form>
    </Section>
  );
}
