import { SpreadSum } from "@/components/issues/spread-sum";
import { Disclosure } from "@/components/ui/disclosure";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { type PlacedIssue, spoken, spreadOf } from "./distribution-figure";
import type { BlocSide } from "./model";

/** How median and mean distance of each bloc come about, for the issues that a figure shows and in its order. */
export function DistributionSums({
  sides,
  issues,
  link,
}: {
  sides: readonly BlocSide[];
  issues: readonly PlacedIssue[];
  link: Link;
}) {
  const t = getTranslator("blocs");
  return (
    <Disclosure summary={getTranslator("issues")("spreadSum.show")}>
      {issues.map((issue) => (
        <Disclosure key={issue.slug} summary={spoken(issue, sides)}>
          <div className="grid gap-6">
            {sides.map((side) => (
              <SpreadSum
                key={side.slug}
                issue={t("distribution.issueIn", { issue: issue.name, name: side.within })}
                spread={spreadOf(side, issue)}
                link={link}
              />
            ))}
          </div>
        </Disclosure>
      ))}
    </Disclosure>
  );
}
