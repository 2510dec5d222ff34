import type { Choice } from "@/components/forms/choice-field.client";
import { getTranslator } from "@/lib/i18n/translator";
import { kindsFor } from "@/lib/record-forms/changes";

/** Why a file changes records that stand: every reason that a record of any noun can have. */
export function kindChoices(): Choice[] {
  const t = getTranslator("record-forms");
  return kindsFor("stance").map((kind) => ({
    value: kind,
    label: t(`kind.${kind}`),
    hint: t(`kindMeaning.${kind}`),
  }));
}
