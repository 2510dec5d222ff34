import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import type { RecheckReason } from "@/lib/stances/recheck/model";

/** How many published stances wait for an editor's look, by reason, each count leading to its list. */
export function StaleCounts({ counts, days }: { counts: Record<RecheckReason, number>; days: number }) {
  const t = getTranslator("review");
  const { unchecked, reworded } = counts;
  return (
    <Section id="stale" title={t("stale.title")}>
      {unchecked + reworded === 0 ? (
        <p className="text-ink-soft">{t("stale.none", { days })}</p>
      ) : (
        <ul className="grid gap-1">
          {unchecked > 0 && (
            <li>
              <a href="/editing/stale">{t("stale.unchecked", { count: unchecked, days })}</a>
            </li>
          )}
          {reworded > 0 && (
            <li>
              <a href="/editing/stale?reason=reworded">{t("stale.reworded", { count: reworded })}</a>
            </li>
          )}
        </ul>
      )}
    </Section>
  );
}
