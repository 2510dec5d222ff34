import { AgreementSum } from "@/components/measures/agreement-sum";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { MIN_SHARED } from "@/lib/domain/agreement";
import { type MeasureId, measureOf } from "@/lib/domain/measures/registry";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { holdsOf } from "./holds";
import { HoldsNote } from "./holds-note";
import type { ComparedPair, Comparison } from "./model";
import { PairList } from "./pair-list";
import { PairMatrix } from "./pair-matrix";
import type { CompareAddress } from "./spec";

/** With more columns than these, pairs stand in a table instead of a list. */
const LIST_UP_TO = 6;

/** How near the compared are to one another, pair by pair, and the sum of the pair that the reader opened. */
export function PairsSection({
  comparison,
  labels,
  explained,
  issueNames,
  measure,
  to,
  link,
}: {
  comparison: Comparison;
  labels: string[];
  /** The pair whose sum is open. With two columns it is always their one pair, folded away until wanted. */
  explained: ComparedPair | null;
  issueNames: Readonly<Record<string, string>>;
  measure: MeasureId;
  to: CompareAddress;
  link: Link;
}) {
  const t = getTranslator("compare");
  const { columns, pairs } = comparison;
  const refused = pairs.filter(({ agreement }) => agreement.value === null).length;
  const shown = explained ?? (columns.length === 2 ? pairs[0] : undefined);
  const [nearest] = pairs;
  const varied = explained ?? nearest;
  const holds = varied ? holdsOf(comparison, varied) : null;
  const methods = (anchor: string) => link(`/methods#${anchor}`);
  const kind = columns.length > LIST_UP_TO ? "matrix" : columns.length > 2 ? "list" : "pair";
  return (
    <Section
      id="agreement"
      title={t("agreementTitle")}
      aside={`${getTranslator("measures")(`scale.${measure}`)} ${t("agreementMeasure", { kind, ranged: String(measureOf(measure).kernel !== null) }).trim()}`}
    >
      {kind === "matrix" ? (
        <>
          <PairMatrix comparison={comparison} labels={labels} to={to} />
          {refused > 0 && (
            <p className="mt-2 text-ink-soft text-note">
              {t("matrix.refusedNote", { count: refused, minimum: MIN_SHARED })}
            </p>
          )}
        </>
      ) : (
        <PairList
          comparison={comparison}
          labels={labels}
          explained={explained?.key ?? null}
          to={to}
          link={link}
        />
      )}
      {shown && (
        <div id="explain" className="mt-4">
          <Disclosure
            open={explained !== null}
            summary={t("explainPair", { a: labels[shown.a] ?? "", b: labels[shown.b] ?? "" })}
          >
            <AgreementSum
              agreement={shown.agreement}
              measure={measure}
              a={labels[shown.a] ?? ""}
              b={labels[shown.b] ?? ""}
              issueNames={issueNames}
              methods={methods}
            />
          </Disclosure>
        </div>
      )}
      {holds ? (
        <HoldsNote holds={holds} labels={labels} issueNames={issueNames} methods={methods} />
      ) : (
        <p className="mt-5 max-w-prose text-ink-soft">{getTranslator("measures")("holds.tooMany")}</p>
      )}
    </Section>
  );
}
