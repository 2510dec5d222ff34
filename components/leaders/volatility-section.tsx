import { reasonText } from "@/components/analysis/value-text";
import { formatPart } from "@/components/measures/format-part";
import { Sum } from "@/components/measures/sum";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Refusal } from "@/lib/domain/agreement";
import type { DatedDay, Day } from "@/lib/domain/day";
import { LANES, type Lane } from "@/lib/domain/lane";
import { type Measurement, partOf } from "@/lib/domain/measures/measurement";
import type { VolatilityLine } from "@/lib/domain/measures/volatility";
import { formatDay, formatPercent, formatPosition } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

type Volatility = Measurement<VolatilityLine, Refusal>;

/** How much positions moved in each lane, from the first day, as far as it is known, to the last, both counted. */
export type MovedPositions = { from: DatedDay; until: Day } & Record<Lane, Volatility>;

/** How much a leader's positions moved, in words and in deeds, each with its sum. */
export function VolatilitySection({
  name,
  moved,
  issueNames,
  link,
}: {
  name: string;
  moved: MovedPositions;
  issueNames: Readonly<Record<string, string>>;
  link: Link;
}) {
  const t = getTranslator("leaders");
  const window = { from: formatDay(moved.from), until: formatDay(moved.until) };
  return (
    <Section id="volatility" title={t("volatility.title")} aside={t("volatility.aside", window)}>
      <div className="two-lanes">
        {LANES.map((lane) => (
          <div key={lane}>
            <h3 className="font-semibold">{t(`volatility.lane.${lane}`)}</h3>
            <p>{findingOf(moved[lane])}</p>
          </div>
        ))}
      </div>
      {LANES.map((lane) => (
        <Disclosure key={lane} summary={t(`volatility.show.${lane}`)}>
          <LaneSum
            caption={t(`volatility.caption.${lane}`, { name })}
            volatility={moved[lane]}
            window={window}
            issueNames={issueNames}
            link={link}
          />
        </Disclosure>
      ))}
    </Section>
  );
}

/** "Volatility 12%: 3 changes on 7 issues, one of them to the other side", or why there is no number. */
function findingOf({ value, reason, coverage, parts }: Volatility): string {
  const t = getTranslator("leaders");
  const counts = {
    changes: partOf({ parts }, "changes") ?? 0,
    reversals: partOf({ parts }, "reversals") ?? 0,
    ...coverage,
  };
  return value === null
    ? `${t("volatility.refused", { reason: reasonOf(reason, coverage) })} ${t("volatility.counts", counts)}`
    : t("volatility.found", { value: formatPercent(value), counts: t("volatility.counts", counts) });
}

/** Nobody is compared with anybody here, so only how many issues are known is said. */
function reasonOf(reason: Refusal | null, coverage: Volatility["coverage"]): string {
  return reason === "no-scope"
    ? reasonText(reason, coverage)
    : getTranslator("leaders")("volatility.few", coverage);
}

function LaneSum({
  caption,
  volatility,
  window,
  issueNames,
  link,
}: {
  caption: string;
  volatility: Volatility;
  window: { from: string; until: string };
  issueNames: Readonly<Record<string, string>>;
  link: Link;
}) {
  const t = getTranslator("leaders");
  const number = (key: string, head: string, of: (line: VolatilityLine) => number | null) => ({
    key,
    head,
    cell: (line: VolatilityLine) => {
      const value = of(line);
      return line.status === "counted" && value !== null ? formatPart(value) : "";
    },
  });
  return (
    <Sum
      measurement={volatility}
      caption={caption}
      intro={t("volatility.intro", window)}
      sides={[t("volatility.held")]}
      held={({ positions }) => positions.map(formatPosition).join(" → ")}
      lineName={({ issue }) => issueNames[issue] ?? issue}
      columns={[
        number("changes", t("volatility.changes"), ({ changes }) => changes),
        number("steps", t("volatility.steps"), ({ steps }) => steps),
        number("reversals", t("volatility.reversals"), ({ reversals }) => reversals),
        number("days", t("volatility.days"), ({ days }) => days),
        number("distance", t("volatility.distance"), ({ distance }) => distance),
      ]}
      methods={(anchor) => link(`/methods#${anchor}`)}
    />
  );
}
