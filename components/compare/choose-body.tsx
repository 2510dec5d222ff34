import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import { type ChoosableLeader, Chooser } from "./chooser";

/** What stands in place of a comparison until two leaders are chosen. */
export function ChooseBody({
  chosen,
  suggestions,
  groups,
  hidden,
}: {
  /** The one leader already chosen, as labelled. */
  chosen: string | null;
  suggestions: { label: string; href: string }[];
  groups: { name: string; leaders: ChoosableLeader[] }[];
  hidden: [name: string, value: string][];
}) {
  const t = getTranslator("compare");
  return (
    <>
      <PageHeader
        eyebrow={t("eyebrow")}
        title={chosen ? t("chooser.second", { name: chosen }) : t("chooser.title")}
        standfirst={t("chooser.standfirst")}
      />
      {suggestions.length > 0 && (
        <Section id="suggestions" title={t("chooser.suggestions")}>
          <ul className="grid gap-1">
            {suggestions.map(({ label, href }) => (
              <li key={href}>
                <a className="inline-block py-1 font-serif text-lead" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="choose" title={t("chooser.choose")} aside={t("chooser.hint")}>
        <Chooser groups={groups} hidden={hidden} />
      </Section>
    </>
  );
}
