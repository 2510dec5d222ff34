import { AgreementBar } from "@/components/compare/agreement-bar";
import type { PairChange, PairFacts } from "@/lib/domain/effect";
import { formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** Agreements that move, each before and after. */
export function PairMoves({ pairs }: { pairs: { a: string; b: string; change: PairChange }[] }) {
  const t = getTranslator("record-forms");
  return (
    <ul className="pair-moves">
      {pairs.map(({ a, b, change }) => (
        <li key={`${change.a} ${change.b}`}>
          <span>{t("pair", { a, b })}</span>
          <span className="pair-move">
            {t("pairMove", { before: valueText(change.before), after: valueText(change.after) })}
          </span>
          <AgreementBar value={change.after?.value ?? null} range={change.after?.range ?? null} />
        </li>
      ))}
    </ul>
  );
}

function valueText(facts: PairFacts | null): string {
  const value = facts?.value ?? null;
  return value === null ? getTranslator("record-forms")("pairNone") : formatPercent(value);
}
