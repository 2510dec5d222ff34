import { LanesDiffer } from "@/components/positions/lanes-differ";
import { LANES } from "@/lib/domain/lane";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Stance } from "@/lib/stances/model";
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
  stances: ReadonlyMap<number, Stance>;
  detail: Detail;
  link: Link;
}) {
  const t = getTranslator("compare");
  if (!cell.says && !cell.does) return <p className="lane-note">{t("neitherLane")}</p>;
  return (
    <>
      {LANES.map((lane) => (
        <LaneBlock
          key={lane}
          lane={lane}
          held={cell[lane]}
          stance={stances.get(cell[lane]?.revisionId ?? -1)}
          note={laneNote(column, lane)}
          detail={detail}
          link={link}
        />
      ))}
      <LanesDiffer cell={cell} />
    </>
  );
}

/** Words count on the day itself and say when their leader was out of office; deeds say of which day they are. */
export function laneNote({ office, day, deedDay }: CompareColumn, lane: "says" | "does"): string | null {
  if (office.status === "in-office") return null;
  if (lane === "does" && deedDay !== day)
    return getTranslator("compare")("deedsOf", { day: formatDay(deedDay) });
  return getTranslator("common")(office.status === "before-office" ? "beforeOffice" : "notInOffice");
}
