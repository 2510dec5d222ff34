import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { partOf } from "@/lib/domain/measures/measurement";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { lengthText, unitText } from "./lengths";
import type { LeaderMap } from "./model";
import { PlaneSum } from "./plane-sum";

/** Kruskal's words for stress: up to here it is good, fair, poor. */
const STRESS_WORDS = [
  { upTo: 0.05, word: "good" },
  { upTo: 0.1, word: "fair" },
  { upTo: 0.2, word: "poor" },
] as const;
/** Pairs that are named. */
const WORST = 3;

/** What the plane leaves out and gets wrong, in numbers, beside the map itself. */
export function Caveats({
  map,
  hrefOf,
  link,
}: {
  map: LeaderMap;
  hrefOf: (a: string, b: string) => string;
  link: Link;
}) {
  const t = getTranslator("map");
  const { plane, way, shape, distorted } = map;
  const share = (name: string) => partOf(plane, name) ?? 0;
  const stress = partOf(plane, "stress");
  return (
    <Section id="caveats" title={t("caveats.title")}>
      <ul className="map-caveats">
        <li>
          {shape === "row"
            ? t("caveats.explainedRow", {
                first: formatPercent(share("first")),
                rest: formatPercent(1 - share("first")),
              })
            : t("caveats.explained", {
                explained: formatPercent(share("first") + share("second")),
                first: formatPercent(share("first")),
                second: formatPercent(share("second")),
                rest: formatPercent(1 - share("first") - share("second")),
              })}
          {way === "scaling" && ` ${t("caveats.negative")}`}
        </li>
        {stress !== null && shape === "plane" && (
          <li>
            {t("caveats.stress", {
              stress: formatNumber(stress),
              word: t(`caveats.word.${STRESS_WORDS.find(({ upTo }) => stress <= upTo)?.word ?? "bad"}`),
            })}
          </li>
        )}
        {distorted.length > 0 && (
          <li>
            {t("caveats.pairs", { unit: unitText(map) })}
            <ul>
              {distorted.slice(0, WORST).map((pair) => (
                <li key={`${pair.a}~${pair.b}`}>
                  <a href={hrefOf(pair.a, pair.b)}>
                    {t("caveats.pair", {
                      a: pair.nameA,
                      b: pair.nameB,
                      distance: lengthText(map, pair.distance),
                      drawn: lengthText(map, pair.drawn),
                    })}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        )}
        {way === "components" && <li>{t("caveats.components")}</li>}
        <li>{t("caveats.axes")}</li>
      </ul>
      <Disclosure summary={t("sum.show")}>
        <PlaneSum map={map} link={link} />
      </Disclosure>
    </Section>
  );
}
