import { Sum } from "@/components/analysis/sum";
import { AgreementBar } from "@/components/compare/agreement-bar";
import { formatPlace } from "@/components/issues/spread-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { CohesionLine } from "@/lib/domain/measures/cohesion";
import { partOf } from "@/lib/domain/measures/measurement";
import { SCALE_RANGE } from "@/lib/domain/scale";
import { formatList, formatNumber, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { type BlocIssueHead, type BlocSide, MIN_MEMBERS } from "./model";
import { coverageText } from "./reason-text";

type Props = { sides: readonly BlocSide[]; issues: readonly BlocIssueHead[]; link: Link };

/** How much the members of each bloc hold together, with the sum behind the number. */
export function CohesionSection({ sides, issues, link }: Props) {
  const t = getTranslator("blocs");
  return (
    <Section id="cohesion" title={t("cohesion.title")} aside={t("cohesion.aside")}>
      <div className="bloc-sides">
        {sides.map((side) => (
          <div key={side.slug}>
            {sides.length > 1 && <h3>{side.name}</h3>}
            <CohesionOf side={side} issues={issues} link={link} />
          </div>
        ))}
      </div>
    </Section>
  );
}

function CohesionOf({ side, issues, link }: { side: BlocSide } & Pick<Props, "issues" | "link">) {
  const t = getTranslator("blocs");
  const { cohesion, members } = side;
  if (members.length < MIN_MEMBERS) return <p className="max-w-prose text-ink-soft">{fewMembers(side)}</p>;
  return (
    <>
      <div className="grid max-w-xl gap-1">
        {cohesion.value !== null && (
          <p className="text-title font-semibold">{formatPercent(cohesion.value)}</p>
        )}
        <AgreementBar value={cohesion.value} range={cohesion.range} />
        <p className="text-note text-ink-soft">{coverageText(cohesion)}</p>
      </div>
      <Disclosure summary={t("explain")}>
        <CohesionSum side={side} issues={issues} link={link} />
      </Disclosure>
    </>
  );
}

/** Why there is nothing to be said of a bloc with so few members. */
export function fewMembers({ name, members }: BlocSide): string {
  return getTranslator("blocs")("fewMembers", {
    name,
    members: members.length,
    list: formatList(members.map((member) => member.name)),
  });
}

function CohesionSum({
  side: { name, cohesion },
  issues,
  link,
}: { side: BlocSide } & Pick<Props, "issues" | "link">) {
  const t = getTranslator("blocs");
  const named = new Map(issues.map(({ slug, name: own }) => [slug, own]));
  const issueName = ({ issue }: CohesionLine) => named.get(issue) ?? issue;
  const scope = cohesion.cells.filter(({ status }) => status === "counted" || status === "unknown");
  const out = cohesion.cells.filter((line) => !scope.includes(line));
  const [apart, extent] = [partOf(cohesion, "apart"), partOf(cohesion, "extent")];
  return (
    <Sum
      intro={t("cohesion.intro", { name })}
      caption={t("cohesion.caption", { name })}
      rows={scope}
      rowKey={({ issue }) => issue}
      columns={[
        { key: "issue", head: t("column.issue"), rowHead: true, cell: issueName },
        {
          key: "known",
          head: t("column.known"),
          align: "end",
          cell: ({ spread, positions }) => t("of", { known: spread.known, of: positions.length }),
        },
        {
          key: "median",
          head: t("column.median"),
          align: "end",
          cell: ({ spread: { median } }) => (median === null ? "–" : formatPlace(median)),
        },
        {
          key: "deviation",
          head: t("column.deviation"),
          align: "end",
          cell: ({ spread: { deviation } }) => (deviation === null ? "–" : formatNumber(deviation)),
        },
        {
          key: "rice",
          head: t("column.rice"),
          align: "end",
          cell: ({ rice }) => (rice === null ? "–" : formatNumber(rice)),
        },
        { key: "weight", head: t("column.weight"), align: "end", cell: ({ weight }) => formatNumber(weight) },
        {
          key: "distance",
          head: t("column.distance"),
          align: "end",
          cell: ({ distance, minDistance, maxDistance }) =>
            distance === null
              ? t("between", { low: formatNumber(minDistance), high: formatNumber(maxDistance) })
              : formatNumber(distance),
        },
        {
          key: "product",
          head: t("column.product"),
          align: "end",
          cell: ({ amount }) => (amount === null ? t("notCounted") : formatNumber(amount)),
        },
      ]}
      formula={[
        [t("formula"), t("cohesion.formula", { extent: SCALE_RANGE })],
        ...(apart !== null && extent !== null && cohesion.raw !== null
          ? [
              [
                t(cohesion.value === null ? "wouldBe" : "here"),
                inNumbers(apart, extent, cohesion.raw),
              ] as const,
            ]
          : []),
      ]}
      leftOut={
        out.length > 0 &&
        t("leftOut", {
          list: formatList(out.map((line) => `${issueName(line)} (${t(`out.${line.status}`)})`)),
        })
      }
      methodsHref={link("/methods#cohesion")}
    />
  );
}

/** The formula with the numbers in it. */
export function inNumbers(apart: number, extent: number, result: number): string {
  return getTranslator("blocs")("inNumbers", {
    apart: formatNumber(apart),
    extent: formatNumber(extent),
    result: formatNumber(result),
    percent: formatPercent(result),
  });
}
