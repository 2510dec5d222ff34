import { PositionMark } from "@/components/positions/position-mark";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import { RepliedMark } from "@/components/replies/replied-mark";
import { Badge } from "@/components/ui/badge";
import { SourceList } from "@/components/ui/source-list";
import { tombstoneText } from "@/components/withheld/tombstone-text";
import type { LaneReading } from "@/lib/domain/cell";
import { isWeaklySourced } from "@/lib/domain/confidence";
import type { Lane } from "@/lib/domain/lane";
import { formatDayShort, formatPeriod } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { isWithheldStance, type Stance, type WithheldStance } from "@/lib/stances/model";
import type { Link } from "@/lib/views/moment";

/**
 * How much of the evidence stands in a cell: `whole` with its sources to open, `linked` with the way to them only,
 * `brief` with the text itself folded away.
 */
export type Detail = "whole" | "linked" | "brief";

/** What one leader said, or did, on one issue: position, words, since when, and the evidence one click away. */
export function LaneBlock({
  lane,
  held,
  stance,
  note,
  detail,
  link,
}: {
  lane: Lane;
  held: LaneReading | null;
  /** The stance behind `held`. */
  stance: Stance | WithheldStance | undefined;
  /** How this lane is read for a leader who is not in office on the day. */
  note: string | null;
  detail: Detail;
  link: Link;
}) {
  const t = getTranslator("compare");
  return (
    <div className="lane-block">
      <p className="lane-head">
        <span className="lane-name">{t(`laneName.${lane}`)}</span>{" "}
        {held && <PositionMark reading={held} lane={lane} size="sm" decorative />}{" "}
        <PositionWordTag reading={held} />
        {held?.position != null && isWeaklySourced(held.confidence) && <Badge>{t("weaklySourced")}</Badge>}
      </p>
      {stance && isWithheldStance(stance) && (
        <div className="lane-foot lane-note">
          <p>{tombstoneText(stance.withheld)}</p>
          <a href={link(`/stances/${stance.slug}`)}>{getTranslator("withheld")("place")}</a>
        </div>
      )}
      {stance && !isWithheldStance(stance) && (
        <>
          {detail !== "brief" && <p className="lane-words">{stance.summary}</p>}
          {stance.lookedIn && <p className="lane-note">{t("lookedIn", { places: stance.lookedIn })}</p>}
          <div className="lane-foot lane-note">
            <p>
              {formatPeriod(stance)}
              {note && ` · ${note}`}
              {detail !== "brief" && ` · ${t("checked", { day: formatDayShort(stance.lastChecked) })}`}
            </p>
            <a href={link(`/stances/${stance.slug}`)}>{t("evidence")}</a>
            <RepliedMark count={stance.replies.length} href={link(`/stances/${stance.slug}#replies`)} />
            {detail === "linked" ? (
              <span>{t("sources", { count: stance.sources.length })}</span>
            ) : (
              <Folded stance={stance} detail={detail} link={link} />
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** The sources, or where the cell is brief the words and how many sources they have. */
function Folded({ stance, detail, link }: { stance: Stance; detail: "whole" | "brief"; link: Link }) {
  const t = getTranslator("compare");
  const sources = t("sources", { count: stance.sources.length });
  return (
    <details className="lane-sources">
      <summary>{detail === "whole" ? sources : t("inWords")}</summary>
      {detail === "whole" ? (
        <SourceList sources={stance.sources} sourceHref={(slug) => link(`/sources/${slug}`)} />
      ) : (
        <p className="lane-words">
          {stance.summary} {sources}.
        </p>
      )}
    </details>
  );
}
