import { AgreementBar } from "@/components/compare/agreement-bar";
import { formatPlace } from "@/components/issues/spread-text";
import { Sum } from "@/components/measures/sum";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { formatList, formatNumber, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { type BlocIssueHead, type BlocSide, MIN_MEMBERS } from "./model";
import { cohesionCoverage } from "./on-record";
import { amountText, distanceText, issueNames } from "./sum-texts";

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
        <p className="text-note text-ink-soft">{cohesionCoverage(side)}</p>
      </div>
      <Disclosure summary={t("explain")}>
        <CohesionSum side={side} issues={issues} link={link} />
      </Disclosure>
    </>
  );
}

/** Why there is nothing to be said of a bloc with so few members. */
export function fewMembers({ within, members }: BlocSide): string {
  return getTranslator("blocs")("fewMembers", {
    name: within,
    members: members.length,
    list: formatList(members.map((member) => member.name)),
  });
}

function CohesionSum({
  side: { within: name, members, cohesion },
  issues,
  link,
}: { side: BlocSide } & Pick<Props, "issues" | "link">) {
  const t = getTranslator("blocs");
  return (
    <Sum
      measurement={cohesion}
      intro={t("cohesion.intro", { name })}
      caption={t("cohesion.caption", { name })}
      sides={members.map(({ family }) => family)}
      lineName={issueNames(issues)}
      columns={[
        {
          key: "median",
          head: t("column.median"),
          cell: ({ spread: { median } }) => (median === null ? "–" : formatPlace(median)),
        },
        {
          key: "rice",
          head: t("column.rice"),
          cell: ({ rice }) => (rice === null ? "–" : formatNumber(rice)),
        },
        { key: "distance", head: t("column.distance"), cell: distanceText },
      ]}
      amount={{ key: "product", head: t("column.product"), cell: amountText }}
      methods={(anchor) => link(`/methods#${anchor}`)}
    />
  );
}
