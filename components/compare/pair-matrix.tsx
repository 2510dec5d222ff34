import { LeaderDisc } from "@/components/ui/leader-disc";
import { agreementWord } from "@/lib/domain/agreement-bands";
import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";
import { agreementNote } from "./agreement-figure";
import type { ComparedPair, Comparison } from "./model";
import type { CompareAddress } from "./spec";

/** Every pair at once, for many leaders: a number or a sign that there is none, each leading to its sum. */
export function PairMatrix({
  comparison: { columns, pairs, everyPair },
  labels,
  to,
}: {
  comparison: Comparison;
  labels: string[];
  to: CompareAddress;
}) {
  const t = getTranslator("compare");
  // Each pair stands twice; what it says is put into words once.
  const byPlace = new Map<number, PlacedPair>();
  for (const pair of pairs) {
    const placed = { pair, note: agreementNote(pair.agreement), href: to({ explain: pair.key }, "#explain") };
    byPlace.set(pair.a * columns.length + pair.b, placed);
    byPlace.set(pair.b * columns.length + pair.a, placed);
  }
  // Where only the pairs with the first are known, one column of numbers says it all.
  const heads = everyPair ? columns : columns.slice(0, 1);
  return (
    <section
      className="table-scroll"
      data-tall
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t("matrix.caption")}
    >
      <table className="compare-matrix">
        <caption>{t(everyPair ? "matrix.caption" : "matrix.firstOnly", { name: labels[0] ?? "" })}</caption>
        <thead>
          <tr>
            <td />
            {heads.map(({ key, slug, name }, at) => (
              <th key={key} scope="col" title={labels[at]}>
                <span className="sr-only">{labels[at]}</span>
                <LeaderDisc slug={slug} name={name} size="sm" />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ key }, row) => (
            <tr key={key}>
              <th scope="row">{labels[row]}</th>
              {heads.map((head, column) => {
                const placed = byPlace.get(row * columns.length + column);
                return placed ? <MatrixCell key={head.key} {...placed} /> : <td key={head.key} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type PlacedPair = { pair: ComparedPair; note: string; href: string };

function MatrixCell({ pair, note, href }: PlacedPair) {
  const { value, bounds } = pair.agreement;
  const [lowest, highest] = bounds;
  return (
    <td data-band={value === null ? undefined : agreementWord((value - lowest) / (highest - lowest))}>
      <a href={href} title={note}>
        {value === null ? <Refused /> : formatMeasured(value, bounds)}
      </a>
    </td>
  );
}

function Refused() {
  const t = getTranslator("compare");
  return (
    <>
      <span aria-hidden="true">{t("matrix.refused")}</span>
      <span className="sr-only">{t("matrix.refusedWords")}</span>
    </>
  );
}
