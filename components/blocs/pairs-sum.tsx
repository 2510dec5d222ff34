import { Sum } from "@/components/measures/sum";
import { MIN_SHARED } from "@/lib/domain/agreement";
import type { BlocPairs, PairLine } from "@/lib/domain/measures/bloc-pairs";
import { formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { BlocSide } from "./model";
import { amountText } from "./sum-texts";

/** More pairs are not listed on the page. */
const MOST_PAIRS = 600;

export type PairsSumProps = {
  sides: readonly [BlocSide, BlocSide];
  pairs: BlocPairs;
  /** The comparison of two leaders on the terms of this page, with its sum open. */
  pairHref: (a: string, b: string) => string;
  /** The same view in the programming interface. */
  apiHref: string;
  link: Link;
};

/** Every pair with its number, what it stands on and its own sum; those that are refused by name, with the reason. */
export function PairsSum({ sides, pairs, pairHref, apiHref, link }: PairsSumProps) {
  const t = getTranslator("blocs");
  const [a, b] = sides;
  const named = pairName(sides);
  const isWhole = pairs.cells.length <= MOST_PAIRS;
  return (
    <Sum<PairLine>
      measurement={isWhole ? pairs : { ...pairs, cells: [] }}
      intro={t("pairs.intro", { a: a.within, b: b.within })}
      caption={t("pairs.caption", { a: a.name, b: b.within })}
      sides={[]}
      lineHead={t("pairs.head")}
      lineName={named}
      why={whyText}
      total={t("pairs.total", { count: pairs.coverage.shared })}
      columns={[
        {
          key: "issues",
          head: t("pairs.column.issues"),
          cell: ({ coverage }) => t("of", { known: coverage.shared, of: coverage.of }),
        },
        {
          key: "range",
          head: t("pairs.column.range"),
          cell: ({ range }) =>
            range && t("between", { low: formatPercent(range[0]), high: formatPercent(range[1]) }),
        },
        {
          key: "sum",
          head: t("pairs.column.sum"),
          cell: (line) => (
            <a href={pairHref(...line.pair)} aria-label={t("pairs.openOf", namesOf(sides, line))}>
              {t("pairs.open")}
            </a>
          ),
        },
      ]}
      amount={{ key: "agreement", head: t("pairs.column.agreement"), cell: amountText }}
      methods={(anchor) => link(`/methods#${anchor}`)}
    >
      {!isWhole && (
        <p className="max-w-prose">
          {t.rich("pairs.many", {
            count: pairs.cells.length,
            link: (chunks) => <a href={apiHref}>{chunks}</a>,
          })}
        </p>
      )}
    </Sum>
  );
}

/** What a pair is called, by the family names of the two. */
export function pairName(sides: readonly BlocSide[]): (line: PairLine) => string {
  return (line) => getTranslator("blocs")("pairs.pair", namesOf(sides, line));
}

function namesOf(sides: readonly BlocSide[], { pair }: PairLine): { a: string; b: string } {
  const [a, b] = pair.map((slug) => {
    const found = sides.flatMap(({ members }) => members).find(({ leader }) => leader === slug);
    return found?.family ?? slug;
  });
  return { a: a ?? "", b: b ?? "" };
}

function whyText({ reason, coverage }: PairLine): string {
  return reason === null
    ? ""
    : getTranslator("blocs")(`pairs.why.${reason}`, { ...coverage, minimum: MIN_SHARED });
}
