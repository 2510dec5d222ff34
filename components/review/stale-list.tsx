import type { Names } from "@/components/events/names";
import { parseDatedDay } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { StanceToRecheck } from "@/lib/stances/recheck/model";

/** Stances that wait for an editor's look, each leading to its record. */
export function StaleList({ stances, names }: { stances: StanceToRecheck[]; names: Names }) {
  const t = getTranslator("review");
  return (
    <ol className="entries">
      {stances.map(({ slug, leader, issue, lane, from, lastChecked }) => {
        const begins = parseDatedDay(from);
        return (
          <li key={slug}>
            <div>
              <h3>
                <a href={`/stances/${slug}`}>
                  {t("effect.cell", { leader: names.leader(leader), issue: names.issue(issue) })}
                </a>
              </h3>
              <p className="dotted">
                <span>{getTranslator("stances")(lane)}</span>
                <span>{t("stale.begins", { day: begins ? formatDay(begins) : from })}</span>
                <span>{t("stale.lastChecked", { day: formatDay(lastChecked) })}</span>
                <a href={`/editing/edit?noun=stance&slug=${encodeURIComponent(slug)}`}>{t("stale.check")}</a>
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
