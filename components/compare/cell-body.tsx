import { LanesDiffer } from "@/components/positions/lanes-differ";
import { saidNote } from "@/components/stances/said-note";
import { LANES, type Lane } from "@/lib/domain/lane";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { isWithheldStance, type Stance, type WithheldStance } from "@/lib/stances/model";
import type { Link } from "@/lib/views/moment";
import { type Detail, LaneBlock } from "./lane-block";
import type { CompareColumn, ComparedCell } from "./model";

/** Both lanes of one leader on one issue, words first, with a mark where they differ. */
export function CellBody({
  column,
  compared: { cell },
  stances,
  detail,
  link,
}: {
  column: CompareColumn;
  compared: ComparedCell;
  stances: ReadonlyMap<number, Stance | WithheldStance>;
  detail: Detail;
  link: Link;
}) {
  const t = getTranslator("compare");
  if (!cell.says && !cell.does) return <p className="lane-note">{t("neitherLane")}</p>;
  return (
    <>
      {LANES.map((lane) => {
        const stance = stances.get(cell[lane]?.revisionId ?? -1);
        return (
          <LaneBlock
            key={lane}
            lane={lane}
            held={cell[lane]}
            stance={stance}
            note={laneNote(column, lane, stance)}
            detail={detail}
            link={link}
          />
        );
      })}
      <LanesDiffer cell={cell} />
    </>
  );
}

/** Words say when they were said before or after office; deeds say of which day they are. */
function laneNote(
  { office, terms, day, deedDay }: CompareColumn,
  lane: Lane,
  stance: Stance | WithheldStance | undefined,
): string | null {
  if (lane === "says")
    return stance && !isWithheldStance(stance) ? saidNote(terms, stance.from, office.status) : null;
  return deedDay === day ? null : getTranslator("compare")("deedsOf", { day: formatDay(deedDay) });
}
