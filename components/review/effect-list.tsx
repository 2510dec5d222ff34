import { AgreementBar } from "@/components/compare/agreement-bar";
import type { Names } from "@/components/events/names";
import { PositionMark } from "@/components/positions/position-mark";
import type { Cell } from "@/lib/domain/cell";
import { type CellChange, type PairChange, type PairFacts, valueMove } from "@/lib/domain/effect";
import { LANES, type Lane } from "@/lib/domain/lane";
import { formatPercent } from "@/lib/i18n/format";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";

/** Agreements before and after, each with its coverage and what the unknown cells leave open. */
export function PairChanges({ pairs, names }: { pairs: PairChange[]; names: Names }) {
  const t = getTranslator("review");
  return (
    <ol className="effect-pairs">
      {pairs.map((pair) => (
        <li key={`${pair.a} ${pair.b}`}>
          <span className="effect-names">
            {t("effect.names", { a: names.leader(pair.a), b: names.leader(pair.b) })}
          </span>
          <span className="effect-move">
            {t("effect.from", { before: valueText(pair.before), after: valueText(pair.after) })}{" "}
            <Points pair={pair} />
          </span>
          <span className="effect-bars" aria-hidden="true">
            <AgreementBar value={pair.before?.value ?? null} range={pair.before?.range ?? null} />
            <AgreementBar value={pair.after?.value ?? null} range={pair.after?.range ?? null} />
          </span>
          <span className="effect-note">{noteOf(pair)}</span>
        </li>
      ))}
    </ol>
  );
}

/** How far the value moves, reckoned from the whole percentages that are shown, so that they add up. */
function Points({ pair }: { pair: PairChange }) {
  const move = valueMove(pair);
  if (!move) return null;
  const points = Math.round((pair.after?.value ?? 0) * 100) - Math.round((pair.before?.value ?? 0) * 100);
  const text = getTranslator("review")("effect.points", {
    points: Math.abs(points),
    sign: move > 0 ? "+" : "−",
  });
  return <span className="text-ink-soft">({text})</span>;
}

function valueText(facts: PairFacts | null): string {
  const t = getTranslator("review");
  if (!facts) return t("effect.notThere");
  return facts.value === null ? t("effect.noNumber") : formatPercent(facts.value);
}

/** Coverage and range, with what they were where they were others. */
function noteOf({ before, after }: PairChange): string {
  const t = getTranslator("review");
  const shown = after ?? before;
  if (!shown) return "";
  const old = after && before;
  const { coverage } = shown;
  const parts = [
    old && (old.coverage.shared !== coverage.shared || old.coverage.of !== coverage.of)
      ? t("effect.sharedWas", {
          ...coverage,
          sharedBefore: old.coverage.shared,
          ofBefore: old.coverage.of,
        })
      : t("effect.shared", coverage),
  ];
  const [now, was] = [rangeOf(shown), old && rangeOf(old)];
  if (now) {
    const other = was && (was.low !== now.low || was.high !== now.high);
    parts.push(
      other
        ? t("effect.rangeWas", { ...now, lowBefore: was.low, highBefore: was.high })
        : t("effect.range", now),
    );
  }
  return parts.join("; ");
}

function rangeOf({ range }: PairFacts): { low: string; high: string } | null {
  return range && { low: formatPercent(range[0]), high: formatPercent(range[1]) };
}

/** Cells that read otherwise, each lane that moved with its marks and in words. */
export function CellChanges({ cells, names }: { cells: CellChange[]; names: Names }) {
  const t = getTranslator("review");
  return (
    <ul className="effect-cells">
      {cells.map(({ leader, issue, before, after }) => (
        <li key={`${leader} ${issue}`}>
          <span className="effect-names">
            {t("effect.cell", { leader: names.leader(leader), issue: names.issue(issue) })}
          </span>
          {LANES.filter((lane) => shownText(before[lane], lane) !== shownText(after[lane], lane)).map(
            (lane) => (
              <LaneMove key={lane} lane={lane} before={before} after={after} />
            ),
          )}
        </li>
      ))}
    </ul>
  );
}

function LaneMove({ lane, before, after }: { lane: Lane; before: Cell; after: Cell }) {
  return (
    <span className="effect-lane">
      <PositionMark reading={before[lane]} lane={lane} size="sm" decorative />
      <span aria-hidden="true">→</span>
      <PositionMark reading={after[lane]} lane={lane} size="sm" decorative />
      <span>
        {getTranslator("review")("effect.from", {
          before: shownText(before[lane], lane),
          after: shownText(after[lane], null),
        })}
      </span>
    </span>
  );
}
