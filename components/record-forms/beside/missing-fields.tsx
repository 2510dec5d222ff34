import { getTranslator } from "@/lib/i18n/translator";
import { BesideSection } from "./beside-section";

/** A field that still lacks something, by its name in the form. */
export type MissingField = { field: string; label: string; reason: string };

/** What keeps a form from entering the change set, each with the way to its field. */
export function MissingFields({ fields, formId }: { fields: MissingField[]; formId: string }) {
  const t = getTranslator("record-forms");
  return (
    <BesideSection title={t("missing")}>
      {fields.length === 0 && <p className="text-ink-soft">{t("missingNone")}</p>}
      <ul className="missing-fields">
        {fields.map(({ field, label, reason }) => (
          <li key={field}>
            <a href={`#${formId}-${field}`} title={reason}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </BesideSection>
  );
}
