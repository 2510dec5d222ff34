import { positionColours } from "@/lib/charts/colours";
import { distributionChart } from "@/lib/charts/drawn/distribution-chart";
import { type Figure, tableOf } from "@/lib/charts/figure";
import { OF_POSITIONS } from "@/lib/charts/figure-chart";
import type { LaneChoice, Reading } from "@/lib/domain/cell";
import { isWeaklySourced } from "@/lib/domain/confidence";
import type { Day } from "@/lib/domain/day";
import { POSITIONS } from "@/lib/domain/scale";
import { spread } from "@/lib/domain/spread";
import { formatDay, formatList, formatPosition } from "@/lib/i18n/format";
import { shownText, stateOf, stateText, wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { orderHolders } from "./holders";
import type { Holder } from "./model";
import { formatPlace, spreadText } from "./spread-text";

export const SPREAD = "spread";

/** More names than this cannot be read in one picture; the marks stand without them. */
const NAMED = 80;

/** How an issue divides the leaders on the day: everyone with a position by name on the whole scale. */
export function spreadFigure({
  issue,
  holders,
  lane,
  asOf,
  release,
}: {
  issue: string;
  holders: readonly Holder[];
  lane: LaneChoice;
  asOf: Day;
  release: number;
}): Figure {
  const t = getTranslator("issues");
  const rows = orderHolders(holders);
  const measured = spread(rows.map(({ reading }) => reading));
  const { known, median, deviation, min, max } = measured;
  const of = rows.length;
  const isNamed = known <= NAMED;
  const title =
    median === null || min === null || max === null
      ? t("spreadNone", { issue, of })
      : t("spreadFinding", {
          issue,
          known,
          of,
          range: min === max ? "none" : "some",
          min: formatPosition(min),
          max: formatPosition(max),
          median: formatPlace(median),
        });
  const parts = POSITIONS.map((position) => ({
    position,
    names: rows.filter(({ reading }) => reading.position === position).map(({ name }) => name),
  })).filter(({ names }) => names.length > 0);
  return {
    name: SPREAD,
    title,
    measure: t("spreadMeasure", { said: t("laneSaid", { lane, day: formatDay(asOf), release }) }),
    order: isNamed ? null : t("spreadUnnamed"),
    coverage: t("spreadCoverage", { known, of }),
    source: getTranslator("common")("figure.ownRecord"),
    alternative: [
      `${title}.`,
      ...parts.map(({ position, names }) =>
        t("spreadSpoken", {
          position: formatPosition(position),
          word: wordOf(position),
          count: names.length,
          list: formatList(names),
        }),
      ),
    ].join(" "),
    missing: rows
      .filter(({ reading }) => reading.position === null)
      .map(({ name, reading }) => ({ name, reason: stateText(stateOf(reading)) })),
    caption: t("spreadCaption", { issue, day: formatDay(asOf) }),
    ...tableOf(rows, ({ slug }) => slug, [
      { key: "leader", head: t("leader"), value: ({ slug }) => slug, text: ({ name }) => name },
      {
        key: "position",
        head: t("position"),
        ...OF_POSITIONS,
        value: ({ reading }) => reading.position,
        text: ({ reading }) => shownText(reading),
        isWeak: ({ reading }) => isWeak(reading),
      },
      {
        key: "state",
        head: t("state"),
        value: ({ reading }) => reading.state,
        text: ({ reading }) => (reading.position === null ? stateText(stateOf(reading)) : "–"),
      },
      {
        key: "lane",
        head: t("lanePast"),
        value: ({ reading }) => reading.lane,
        text: ({ reading }) => (reading.lane ? t(reading.lane) : "–"),
      },
      { key: "confidence", head: t("confidence"), value: ({ reading }) => reading.confidence },
    ]),
    chart: { form: "bars", names: "leader", values: "position", ink: "position" },
    draw: (width) =>
      distributionChart(
        {
          places: POSITIONS.map((place) => ({ number: formatPosition(place), words: wordOf(place) })),
          rows: [
            {
              title: issue,
              groups: [
                {
                  name: null,
                  note: spreadText(measured, of),
                  median,
                  deviation,
                  stands: true,
                  marks: rows.flatMap(({ slug, name, sortName, reading }) =>
                    reading.position === null
                      ? []
                      : [
                          {
                            row: slug,
                            place: reading.position,
                            ink: positionColours(reading.position).edge,
                            square: reading.lane === "does",
                            hollow: isWeak(reading),
                            name: isNamed ? (sortName.split(",")[0] ?? name) : "",
                          },
                        ],
                  ),
                },
              ],
            },
          ],
        },
        width,
      ),
  };
}

const isWeak = ({ confidence }: Reading) => confidence !== null && isWeaklySourced(confidence);
