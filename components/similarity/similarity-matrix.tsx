import type { CSSProperties } from "react";
import { pairText, shareOf } from "@/components/analysis/value-text";
import { LeaderDisc } from "@/components/ui/leader-disc";
import { shadeOf, sideOf } from "@/lib/charts/shade";
import type { Bounds } from "@/lib/domain/measures/measurement";
import { getTranslator } from "@/lib/i18n/translator";
import type { Similarity, SimilarLeader, SimilarPair } from "./model";
import { shortText } from "./similarity-figure";

type Props = {
  similarity: Similarity;
  /** The leader whose row and column are marked. */
  from: string | null;
  hrefOf: (a: SimilarLeader, b: SimilarLeader) => string;
};

/**
 * The matrix as a table: the more a square stands out the nearer the two, the larger the more is known of both. Each pair stands
 * twice, as rows and columns do; the keyboard comes to it once.
 */
export function SimilarityMatrix({ similarity: { leaders, pairs, measure }, from, hrefOf }: Props) {
  const t = getTranslator("similarity");
  const caption = t("matrix", { count: leaders.length });
  const byPlace = new Map(pairs.map((pair) => [pair.a * leaders.length + pair.b, pair]));
  const pairAt = (a: number, b: number) => byPlace.get(Math.min(a, b) * leaders.length + Math.max(a, b));
  const style: CSSProperties & Record<`--${string}`, number> = { "--leaders": leaders.length };
  return (
    <section
      className="table-scroll similarity-room"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
    >
      <table className="similarity-matrix" style={style}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <td />
            {leaders.map(({ key, label }) => (
              <th key={key} scope="col">
                <span>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {leaders.map((leader, row) => (
            <tr key={leader.key} data-from={leader.slug === from || undefined}>
              <th scope="row">
                <LeaderDisc slug={leader.slug} name={leader.name} size="sm" /> {leader.label}
              </th>
              {leaders.map((other, column) => {
                const pair = row === column ? undefined : pairAt(row, column);
                return pair ? (
                  <Cell
                    key={other.key}
                    pair={pair}
                    bounds={measure.bounds}
                    names={{ a: leader.label, b: other.label }}
                    // The earlier leader stands first, so that both cells of a pair lead to one address.
                    href={row < column ? hrefOf(leader, other) : hrefOf(other, leader)}
                    again={column > row}
                  />
                ) : (
                  <td key={other.key} />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({
  pair,
  bounds,
  names,
  href,
  again,
}: {
  pair: SimilarPair;
  bounds: Bounds;
  names: { a: string; b: string };
  href: string;
  again: boolean;
}) {
  const { value, coverage } = pair;
  // What a pair says in words stands at one of its two cells, since a page of many would be twice as long.
  const text = again
    ? undefined
    : getTranslator("similarity")("cell", { ...names, text: pairText(bounds, pair) });
  const style: CSSProperties & Record<`--${string}`, number> = {
    "--side": Math.round(sideOf(coverage) * 100) / 100,
  };
  return (
    <td>
      <a
        href={href}
        aria-label={value === null ? (text ?? getTranslator("similarity")("noValue")) : undefined}
        title={text}
        tabIndex={again ? -1 : undefined}
        data-shade={value === null ? undefined : shadeOf(shareOf(bounds, value)).step}
        style={value === null ? undefined : style}
      >
        {value === null ? "–" : shortText(bounds, value)}
      </a>
    </td>
  );
}
