import { formatDay, formatList, formatNumber, formatPosition } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { numbersOf } from "../measures/sum-formula";
import {
  EXAMPLE_DID,
  EXAMPLE_SAID,
  EXAMPLE_TURN,
  EXAMPLE_WINDOW,
  exampleGap,
  exampleVolatility,
} from "./example-moves";
import { Formula } from "./formula";
import { MethodSection } from "./method-section";

/** How far deeds lie from words, and how much positions move: each with an example computed as the page is rendered. */
export function MovesSections() {
  const t = getTranslator("methods");
  const names = getTranslator("measures");
  const [between, moved] = [exampleGap(), exampleVolatility()];
  const [line] = moved.cells;
  const written = (positions: readonly (typeof EXAMPLE_TURN)[number][]) =>
    formatList(positions.map((position) => formatPosition(position)));
  return (
    <>
      <MethodSection id="gap">
        <p>{t("gap.intro")}</p>
        <Formula label={t("gap.formulaLabel")}>{names("formula.gap", { unit: "" })}</Formula>
        <p>
          {t("gap.example", {
            said: written(EXAMPLE_SAID),
            did: written(EXAMPLE_DID),
            numbers: numbersOf(between, between.raw ?? 0),
          })}
        </p>
      </MethodSection>
      <MethodSection id="volatility">
        <p>{t("volatility.intro")}</p>
        <Formula label={t("volatility.formulaLabel")}>{names("formula.volatility", { unit: "" })}</Formula>
        <p>{t("volatility.note")}</p>
        {line && (
          <p>
            {t("volatility.example", {
              from: formatDay(EXAMPLE_WINDOW.from),
              turn: formatDay(EXAMPLE_WINDOW.turn),
              until: formatDay(EXAMPLE_WINDOW.until),
              before: formatPosition(EXAMPLE_TURN[0]),
              after: formatPosition(EXAMPLE_TURN[1]),
              distance: formatNumber(line.distance ?? 0),
              numbers: numbersOf(moved, moved.raw ?? 0),
            })}
          </p>
        )}
        <p className="text-ink-soft">{t("volatility.source")}</p>
      </MethodSection>
    </>
  );
}
