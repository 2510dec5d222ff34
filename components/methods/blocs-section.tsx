import { MIN_COVERAGE, MIN_SHARED } from "@/lib/domain/agreement";
import { MIN_HOLDERS, SPLIT_FROM } from "@/lib/domain/measures/bloc-medians";
import { AGAINST_BELOW, FOR_ABOVE, MIN_OTHERS } from "@/lib/domain/measures/departures";
import { POSITIONS, type Position, SCALE_MIN, SCALE_RANGE } from "@/lib/domain/scale";
import { spread } from "@/lib/domain/spread";
import { formatList, formatNumber, formatPercent, formatPosition } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import {
  EXAMPLE_BLOC,
  EXAMPLE_COMMON,
  EXAMPLE_SPLIT,
  exampleCohesion,
  exampleDepartures,
  exampleMedians,
  examplePairs,
  exampleWithBloc,
} from "./example-blocs";
import { Formula } from "./formula";
import { MethodSection } from "./method-section";

const written = (positions: readonly Position[]) =>
  formatList(positions.map((position) => formatPosition(position)));
const spreadOf = (positions: readonly Position[]) =>
  spread(positions.map((position) => ({ position, state: null })));
const place = (position: number) => (position - SCALE_MIN) / SCALE_RANGE;

/** Who belongs to a bloc, how much it holds together, who departs, and one bloc against another. */
export function BlocsSections() {
  const t = getTranslator("methods");
  const extent = SCALE_RANGE;
  const { cells, raw } = exampleCohesion();
  const [line] = cells;
  const withOthers = exampleWithBloc();
  const [near] = withOthers.cells;
  const departs = exampleDepartures().findIndex(({ departures }) => departures.raw === 1);
  const departing = EXAMPLE_COMMON[departs];
  const common = spreadOf(EXAMPLE_COMMON);
  const [split] = exampleMedians().cells;
  const lastAgainst = POSITIONS.findLast((position) => place(position) < AGAINST_BELOW);
  const firstFor = POSITIONS.find((position) => place(position) > FOR_ABOVE);
  return (
    <>
      <MethodSection id="cohesion">
        <p>{t("cohesion.members")}</p>
        <p>{t("cohesion.intro", { minShared: MIN_SHARED, minCoverage: formatPercent(MIN_COVERAGE) })}</p>
        <Formula label={t("cohesion.formulaLabel")}>{t("cohesion.formula", { extent })}</Formula>
        {line && line.distance !== null && line.rice !== null && raw !== null && (
          <p>
            {t("cohesion.example", {
              positions: written(EXAMPLE_BLOC),
              distance: formatNumber(line.distance),
              percent: formatPercent(raw),
              rice: formatNumber(line.rice),
            })}
          </p>
        )}
        <p>{t("cohesion.range")}</p>
      </MethodSection>
      <MethodSection id="departures">
        {lastAgainst !== undefined && firstFor !== undefined && (
          <p>
            {t("departures.intro", {
              below: formatNumber(AGAINST_BELOW),
              above: formatNumber(FOR_ABOVE),
              against: formatPosition(lastAgainst),
              favour: formatPosition(firstFor),
              minimum: MIN_OTHERS,
              split: formatNumber(SPLIT_FROM),
            })}
          </p>
        )}
        {line && departing !== undefined && (
          <p>
            {t("departures.example", {
              positions: written(EXAMPLE_COMMON),
              median: formatNumber(common.median ?? 0),
              deviation: formatNumber(common.deviation ?? 0),
              departing: formatPosition(departing),
              split: written(EXAMPLE_BLOC),
              splitMedian: formatNumber(line.spread.median ?? 0),
              splitDeviation: formatNumber(line.spread.deviation ?? 0),
            })}
          </p>
        )}
        <p>{t("departures.source")}</p>
      </MethodSection>
      <MethodSection id="with-bloc">
        <p>{t("cohesion.withBloc", { minimum: MIN_OTHERS })}</p>
        <Formula label={t("cohesion.withFormulaLabel")}>{t("cohesion.withFormula", { extent })}</Formula>
        {near && near.distance !== null && withOthers.raw !== null && (
          <p>
            {t("cohesion.withExample", {
              own: formatPosition(EXAMPLE_BLOC[0] ?? 0),
              others: written(EXAMPLE_BLOC.slice(1)),
              distance: formatNumber(near.distance),
              percent: formatPercent(withOthers.raw),
            })}
          </p>
        )}
      </MethodSection>
      <MethodSection id="bloc-medians">
        <p>{t("blocs.intro", { holders: MIN_HOLDERS, split: formatNumber(SPLIT_FROM) })}</p>
        <Formula label={t("blocs.formulaLabel")}>{t("blocs.formula", { extent })}</Formula>
        {split && (
          <p>
            {t("blocs.example", {
              positions: written(EXAMPLE_SPLIT),
              median: formatNumber(split.positions[1] ?? 0),
              deviation: formatNumber(split.spreads[1].deviation ?? 0),
            })}
          </p>
        )}
      </MethodSection>
      <PairsMethod />
    </>
  );
}

function PairsMethod() {
  const t = getTranslator("methods");
  const { cells, value, spread } = examplePairs();
  const values = cells.flatMap(({ amount }) => (amount === null ? [] : [formatPercent(amount)]));
  return (
    <MethodSection id="bloc-pairs">
      <p>{t("pairs.intro", { minCoverage: formatPercent(MIN_COVERAGE) })}</p>
      <Formula label={t("pairs.formulaLabel")}>{t("pairs.formula")}</Formula>
      {value !== null && spread && (
        <p>
          {t("pairs.example", {
            positions: written(EXAMPLE_BLOC),
            others: written(EXAMPLE_SPLIT),
            issues: MIN_SHARED,
            pairs: cells.length,
            values: formatList(values),
            mean: formatPercent(value),
            deviation: formatNumber(100 * spread.deviation, { places: 0 }),
          })}
        </p>
      )}
      <p>{t("pairs.medians")}</p>
      <p>{t("pairs.range")}</p>
      <p>{t("pairs.within")}</p>
    </MethodSection>
  );
}
