import { PositionMark } from "@/components/positions/position-mark";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import { RepliedMark } from "@/components/replies/replied-mark";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { SourceList } from "@/components/ui/source-list";
import { isWeaklySourced } from "@/lib/domain/confidence";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Stance } from "@/lib/stances/model";
import type { Link } from "@/lib/views/moment";
import { CodesLine } from "./codes-line";

/**
 * One stance with its evidence: position in words, period, what was said or done, why this position, the sources.
 * @param link  null for a stance that is not published and has no page yet
 */
export function StanceCard({
  stance,
  link,
  note,
}: {
  stance: Stance;
  link: Link | null;
  note?: string | null;
}) {
  const t = getTranslator("stances");
  return (
    <article className="stance-card" data-lane={stance.lane}>
      <header>
        <span className="stance-lane">{t(stance.lane)}</span>
        <PositionMark reading={stance} lane={stance.lane} size="sm" decorative />
        <PositionWordTag reading={stance} />
        <span className="stance-period">{formatPeriod(stance)}</span>
        {isWeaklySourced(stance.confidence) && (
          <Badge kind="warn">{t("confidence", { confidence: stance.confidence })}</Badge>
        )}
        {note && <Badge>{note}</Badge>}
      </header>
      <p>{stance.summary}</p>
      <div className="disclosures">
        <Disclosure summary={t("sources", { count: stance.sources.length })}>
          <SourceList sources={stance.sources} sourceHref={link && ((slug) => link(`/sources/${slug}`))} />
        </Disclosure>
        <Disclosure summary={t("rationale")}>
          <p>{stance.rationale}</p>
          <CodesLine codes={stance.codes} />
        </Disclosure>
      </div>
      <footer className="dotted">
        <span>{t("confidence", { confidence: stance.confidence })}</span>
        <span>{t("lastChecked", { day: formatDay(stance.lastChecked) })}</span>
        {link && <a href={link(`/stances/${stance.slug}`)}>{t("record")}</a>}
        {link && <RepliedMark count={stance.replies.length} href={link(`/stances/${stance.slug}#replies`)} />}
      </footer>
    </article>
  );
}
