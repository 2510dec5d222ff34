import { RadioField } from "@/components/forms/choice-field.client";
import { TextField } from "@/components/forms/text-field.client";
import type { NounName } from "@/lib/change-sets/nouns";
import { getTranslator } from "@/lib/i18n/translator";
import { kindsFor } from "@/lib/record-forms/changes";

/** Why a published record changes. */
export function KindField({ noun }: { noun: NounName }) {
  const t = getTranslator("record-forms");
  return (
    <RadioField
      name="kind"
      label={t("label.kind")}
      options={kindsFor(noun).map((kind) => ({
        value: kind,
        label: t(`kind.${kind}`),
        hint: t(`kindMeaning.${kind}`),
      }))}
    />
  );
}

/** Why a published record changes; of a stance whose leader changed, since when. */
export function KindFields({ noun }: { noun: NounName }) {
  const t = getTranslator("record-forms");
  return (
    <>
      <KindField noun={noun} />
      {noun === "stance" && (
        <TextField
          name="changedOn"
          label={t("label.changedOn")}
          hint={t("hint.changedOn")}
          optional={t("optional")}
          className="input input-short"
          autoComplete="off"
        />
      )}
    </>
  );
}
