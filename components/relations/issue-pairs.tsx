import "@/components/compare/issues.css";
import "./relations.css";
import { laneNote } from "@/components/compare/cell-body";
import { officeLine, officeNote } from "@/components/compare/column-label";
import { IssueHead } from "@/components/compare/issue-head";
import type { CompareColumn, ComparedCell, ComparisonRow } from "@/components/compare/model";
import { PositionMark } from "@/components/positions/position-mark";
import { PositionScale } from "@/components/positions/position-scale";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import { Badge } from "@/components/ui/badge";
import { LeaderName } from "@/components/ui/leader-name";
import { type LaneReading, lanesDiffer } from "@/lib/domain/cell";
import { isWeaklySourced } from "@/lib/domain/confidence";
import { LANES, type Lane } from "@/lib/domain/lane";
import { formatPeriod } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Stance } from "@/lib/stances/model";
import type { Link } from "@/lib/views/moment";

type Texts = { stances: ReadonlyMap<number, Stance>; link: Link };

/** The two leaders at the head of the page: name, office, and how their deeds are read if out of office. */
export function PairHeads({ columns, link }: { columns: CompareColumn[]; link: Link }) {
  return (
    <div className="pair-heads">
      {columns.map((column) => (
        <div key={column.key}>
          <LeaderName
            slug={column.slug}
            name={column.name}
            href={link(`/leaders/${column.slug}`)}
            office={officeLine(column)}
            size="lg"
          />
          {officeNote(column) && <p className="lane-note">{officeNote(column)}</p>}
        </div>
      ))}
    </div>
  );
}

/** Issues of one kind (agreement, difference, unknown), the two leaders on the left and right of the scale. */
export function IssuePairs({
  columns,
  rows,
  ...texts
}: Texts & { columns: CompareColumn[]; rows: ComparisonRow[] }) {
  const t = getTranslator("relations");
  return rows.map(({ issue, cells, distance }) => (
    <article key={issue.slug} id={issue.slug} className="spread-issue">
      <header>
        <IssueHead issue={issue} link={texts.link} />
      </header>
      <div className="spread-cells spread">
        <div className="issue-scale">
          <PositionScale
            label={issue.name}
            marks={columns.map(({ key, slug, name }, at) => ({
              key,
              slug,
              name,
              lane: cells[at]?.reading.lane ?? null,
              reading: cells[at]?.reading ?? null,
            }))}
          />
          {distance !== null && <p className="lane-note">{t("apart", { distance })}</p>}
        </div>
        {columns.map((column, at) => (
          <div key={column.key}>
            <p className="cell-name">{column.name}</p>
            {cells[at] && <Held column={column} compared={cells[at]} {...texts} />}
          </div>
        ))}
      </div>
    </article>
  ));
}

function Held({
  column,
  compared: { cell },
  stances,
  link,
}: Texts & { column: CompareColumn; compared: ComparedCell }) {
  const t = getTranslator("relations");
  return (
    <>
      {LANES.map((lane) => (
        <LaneText
          key={lane}
          lane={lane}
          held={cell[lane]}
          stance={stances.get(cell[lane]?.revisionId ?? -1)}
          note={laneNote(column, lane)}
          link={link}
        />
      ))}
      {lanesDiffer(cell) && <Badge kind="accent">{t("lanesDiffer")}</Badge>}
    </>
  );
}

function LaneText({
  lane,
  held,
  stance,
  note,
  link,
}: {
  lane: Lane;
  held: LaneReading | null;
  stance: Stance | undefined;
  /** How this lane is read for a leader who is not in office on the day. */
  note: string | null;
  link: Link;
}) {
  const t = getTranslator("compare");
  return (
    <div className="lane-block">
      <p className="lane-head">
        <span className="lane-name">{t(`laneName.${lane}`)}</span>{" "}
        <PositionMark reading={held} lane={lane} size="sm" decorative /> <PositionWordTag reading={held} />
        {held?.position != null && isWeaklySourced(held.confidence) && <Badge>{t("weaklySourced")}</Badge>}
      </p>
      {stance && (
        <p className="lane-words">
          {stance.summary}{" "}
          <span className="lane-note">
            {[formatPeriod(stance), note].filter((part) => part !== null).join(" · ")} ·{" "}
            <a href={link(`/stances/${stance.slug}`)}>{getTranslator("relations")("evidence")}</a>
          </span>
        </p>
      )}
    </div>
  );
}
