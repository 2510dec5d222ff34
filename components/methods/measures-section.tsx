import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { MIN_COVERAGE, MIN_SHARED } from "@/lib/domain/agreement";
import { MEASURES, type PairMeasure } from "@/lib/domain/measures/registry";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";
import { AgreementSum } from "../measures/agreement-sum";
import { numbersOf } from "../measures/sum-formula";
import { EXAMPLE_A, EXAMPLE_B, EXAMPLE_ISSUES, exampleAgreement } from "./example";
import { Formula } from "./formula";
import { MethodSection } from "./method-section";

/** Every measure of the agreement of two: all on one example, then each at its own anchor, from its own definition. */
export function MeasuresSection() {
  const t = getTranslator("methods");
  return (
    <MethodSection id="measures">
      <p>
        {t("measures.intro", {
          count: MEASURES.length,
          minShared: MIN_SHARED,
          minCoverage: formatPercent(MIN_COVERAGE),
        })}
      </p>
      <MeasureTable />
      {MEASURES.map((measure) => (
        <OneMeasure key={measure.id} measure={measure} />
      ))}
    </MethodSection>
  );
}

/** How often an issue of weight 2 counts. */
const timesOf = ({ needs }: PairMeasure) => (needs.weight === "squared" ? 4 : 2);

function MeasureTable() {
  const t = getTranslator("methods");
  const names = getTranslator("measures");
  return (
    <DataTable
      caption={t("measures.caption")}
      rows={MEASURES.map((measure) => ({ measure, example: exampleAgreement(undefined, measure.id) }))}
      rowKey={({ measure }) => measure.id}
      stacked
      columns={[
        {
          key: "measure",
          head: t("measures.measure"),
          rowHead: true,
          cell: ({ measure: { id } }) => <a href={`#${id}`}>{names(`name.${id}`)}</a>,
        },
        {
          key: "value",
          head: t("measures.value"),
          align: "end",
          cell: ({ example: { raw, bounds } }) => (raw === null ? "" : formatMeasured(raw, bounds)),
        },
        {
          key: "range",
          head: t("measures.range"),
          align: "end",
          cell: ({ example: { range, bounds } }) =>
            range
              ? t("measures.fromTo", {
                  low: formatMeasured(range[0], bounds),
                  high: formatMeasured(range[1], bounds),
                })
              : t("measures.noRange"),
        },
        {
          key: "bounds",
          head: t("measures.bounds"),
          align: "end",
          cell: ({ measure: { bounds } }) => boundsText(bounds),
        },
        {
          key: "reads",
          head: t("measures.reads"),
          cell: ({ measure: { needs } }) => t(`measures.${needs.reads}`),
        },
        {
          key: "weight",
          head: t("measures.weight"),
          align: "end",
          cell: ({ measure }) => t("measures.times", { times: timesOf(measure) }),
        },
      ]}
    />
  );
}

function boundsText([lowest, highest]: PairMeasure["bounds"]): string {
  const write = lowest === 0 ? formatPercent : formatNumber;
  return getTranslator("methods")("measures.fromTo", { low: write(lowest), high: write(highest) });
}

function OneMeasure({ measure }: { measure: PairMeasure }) {
  const t = getTranslator("methods");
  const names = getTranslator("measures");
  const { id, needs, extent, noRange, sameOrderAs } = measure;
  const example = exampleAgreement(undefined, id);
  return (
    <>
      <h3 id={id}>{names(`name.${id}`)}</h3>
      <p>{t.rich(`measures.text.${id}`, { link: (chunks) => <a href="#agreement">{chunks}</a> })}</p>
      <Formula label={t("measures.formulaLabel", { name: names(`name.${id}`) })}>
        {names(`formula.${id}`, { unit: formatNumber(extent) })}
      </Formula>
      {(needs.reads === "side" ||
        needs.weight === "squared" ||
        needs.variation ||
        noRange ||
        sameOrderAs) && (
        <p>
          {[
            needs.reads === "side" && t("measures.ofSide"),
            needs.weight === "squared" && t("measures.squared", { times: timesOf(measure) }),
            needs.variation && t("measures.variation"),
            noRange && names(`noRange.${noRange}`),
          ]
            .filter(Boolean)
            .join(" ")}
          {sameOrderAs &&
            t.rich("measures.sameOrder", {
              other: names(`name.${sameOrderAs}`),
              link: (chunks) => <a href={`#${sameOrderAs}`}>{chunks}</a>,
            })}
        </p>
      )}
      {example.raw !== null && <p>{t("measures.worked", { numbers: numbersOf(example, example.raw) })}</p>}
      <Disclosure summary={t("measures.sum")}>
        <AgreementSum
          agreement={example}
          measure={id}
          a={EXAMPLE_A}
          b={EXAMPLE_B}
          issueNames={Object.fromEntries(
            EXAMPLE_ISSUES.map((issue) => [issue, t(`agreement.issues.${issue}`)]),
          )}
          methods={(anchor) => `#${anchor}`}
        />
      </Disclosure>
      <p className="text-ink-soft">{t("measures.source", { source: t(`measures.sources.${id}`) })}</p>
    </>
  );
}
