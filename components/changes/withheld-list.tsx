import { Section } from "@/components/ui/section";
import { nounText, tombstoneText } from "@/components/withheld/tombstone-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { WithheldLine } from "@/lib/withholdings/model";
import { recordPath } from "./record-label";

/** What is withheld from every release, the latest first; what went with another is counted with it and not listed apart. */
export function WithheldList({ withheld, link }: { withheld: WithheldLine[]; link: Link }) {
  const own = withheld.filter(({ cause }) => cause === null);
  if (own.length === 0) return null;
  const t = getTranslator("changes");
  return (
    <Section id="withheld" title={t("withheldTitle")} aside={t("withheldAside")}>
      <ul className="grid max-w-4xl gap-3">
        {own.map(({ noun, slug, at, reason, cause, correctedIn }) => {
          const label = t("withheldRecord", { noun: nounText(noun), slug });
          const path = recordPath({ noun, slug, before: null, after: null });
          return (
            <li key={`${noun}-${slug}`}>
              {path ? <a href={link(path)}>{label}</a> : label}
              <p className="text-ink-soft text-note">
                {tombstoneText({ day: at.toISOString().slice(0, 10), reason, cause })}{" "}
                {correctedIn !== null && t("correctedIn", { release: correctedIn })}
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
