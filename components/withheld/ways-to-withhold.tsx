import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import { withholdPath } from "@/lib/withholdings/path";
import type { WithheldNoun } from "@/lib/withholdings/schema";

/** The way from a record to withholding it, or putting it back; for those who may. */
export function WaysToWithhold({
  record,
  isWithheld,
}: {
  record: { noun: WithheldNoun; slug: string };
  /** Whether it can be put back. */
  isWithheld: boolean;
}) {
  const t = getTranslator("withholding");
  return (
    <Section id="withhold" title={t("ways.title")}>
      <p>{t("ways.what")}</p>
      <p className="form-actions">
        <a className="button" href={withholdPath(record)}>
          {t("ways.withhold")}
        </a>
        {isWithheld && (
          <a className="button" href={withholdPath(record, "restore")}>
            {t("ways.restore")}
          </a>
        )}
      </p>
    </Section>
  );
}
