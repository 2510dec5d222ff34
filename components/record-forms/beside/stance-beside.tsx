import { LanePair } from "@/components/positions/lane-pair";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import type { TimelineSpan } from "@/components/through-time/model";
import { OneStrip } from "@/components/through-time/one-strip";
import type { TimeDomain } from "@/lib/charts/time-axis";
import type { Cell } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import type { PairChange } from "@/lib/domain/effect";
import type { Lane } from "@/lib/domain/lane";
import type { Term } from "@/lib/domain/office";
import type { Overlap } from "@/lib/domain/overlap";
import { formatPeriod } from "@/lib/i18n/format";
import { cellText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { BesideSection } from "./beside-section";
import { OverlapNotes } from "./overlap-notes";
import { PairMoves } from "./pair-moves";

/** Another stance of the same leader on the same issue. */
export type Neighbour = TimelineSpan & { slug: string; summary: string };

/** What stands around the stance that a form describes, and what it does to the numbers of the day. */
export type StanceAround = {
  leader: { name: string; terms: Term[] };
  issue: { slug: string; name: string };
  lane: Lane;
  /** Everything on record of both on both lanes, with the form's own period in it. */
  spans: TimelineSpan[];
  axis: TimeDomain;
  /** Periods of the other lane on the same days. */
  otherLane: Neighbour[];
  overlaps: Overlap<Neighbour>[];
  /** The cell of the day with the form's stance, and before where it reads otherwise. */
  cell: { before: Cell | null; after: Cell };
  /** Agreements that move, by how far; `left` more are not shown. */
  pairs: { a: string; b: string; change: PairChange }[];
  left: number;
  /** Pairs of which only what is known changes. */
  quiet: number;
};

/** The stance among its neighbours: overlaps first, since they keep it from being published. */
export function StanceBeside({
  around,
  today,
  formId,
  editHref,
}: {
  around: StanceAround;
  today: Day;
  formId: string;
  editHref: (slug: string) => string;
}) {
  const t = getTranslator("record-forms");
  const { leader, issue, lane, spans, axis, otherLane, overlaps, cell, pairs, left, quiet } = around;
  const who = { leader: leader.name, issue: issue.name };
  return (
    <>
      <OverlapNotes overlaps={overlaps} formId={formId} editHref={editHref} />
      <BesideSection title={t("cell")}>
        <p className="beside-cell">
          {cell.before && (
            <>
              <LanePair cell={cell.before} size="lg" decorative /> <span aria-hidden="true">→</span>
            </>
          )}
          <LanePair cell={cell.after} size="lg" decorative />
          <span>{cellText(cell.after)}</span>
        </p>
        {!cell.before && <p className="text-ink-soft text-note">{t("cellSame")}</p>}
      </BesideSection>
      <BesideSection title={t("effect")}>
        {pairs.length === 0 && <p className="text-ink-soft">{t("effectNone")}</p>}
        <PairMoves pairs={pairs} />
        {left > 0 && <p className="text-ink-soft text-note">{t("effectMore", { count: left })}</p>}
        {quiet > 0 && <p className="text-ink-soft text-note">{t("effectQuiet", { count: quiet })}</p>}
      </BesideSection>
      <BesideSection title={t("around")}>
        <OneStrip
          row={{ key: issue.slug, name: t("aroundTitle", who), href: null, note: "", spans }}
          terms={leader.terms}
          domain={axis}
          asOf={today}
        />
      </BesideSection>
      <BesideSection title={t("otherLane", { lane })}>
        {otherLane.length === 0 && <p className="text-ink-soft">{t("otherLaneNone", { lane })}</p>}
        <ul className="beside-lane">
          {otherLane.map((other) => (
            <li key={other.slug}>
              <PositionWordTag reading={other} /> <span className="text-ink-soft">{formatPeriod(other)}</span>
              <p>{other.summary}</p>
            </li>
          ))}
        </ul>
      </BesideSection>
    </>
  );
}
