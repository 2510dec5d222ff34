import type { ReactNode } from "react";
import { AgreementKey } from "@/components/charts/agreement-key";
import type { FigureAddresses } from "@/components/charts/figure-files";
import { FigureFrame } from "@/components/charts/figure-frame";
import { StepEventList } from "@/components/charts/step-event-list";
import { retiredText } from "@/components/issues/retired-badge";
import type { Figure } from "@/lib/charts/figure";
import type { PairMeasure } from "@/lib/domain/measures/registry";
import type { Event } from "@/lib/events/model";
import { formatDay, formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Relation } from "./model";

/** How the agreement of two leaders moved: the line with what the unknown leaves open, its table, and its events. */
export function AgreementOverTime({
  figure,
  files,
  series: { until, leftOut },
  measure: { kernel },
  events,
  link,
  children,
}: {
  figure: Figure;
  files: FigureAddresses;
  series: NonNullable<Relation["series"]>;
  measure: Pick<PairMeasure, "kernel">;
  /** The events that the line shows by numbers. */
  events: Event[];
  link: Link;
  /** What stands below the figure. */
  children: ReactNode;
}) {
  const t = getTranslator("relations");
  return (
    <>
      <FigureFrame figure={figure} files={files} legend={<AgreementKey ranged={kernel !== null} />}>
        <StepEventList events={events} link={link} />
      </FigureFrame>
      {leftOut.length > 0 && (
        <p className="mt-2 text-ink-soft text-note">
          {t("timeFixed", {
            day: formatDay(until),
            list: formatList(leftOut.map((issue) => `${issue.name} (${retiredText(issue, until)})`)),
          })}
        </p>
      )}
      {children}
    </>
  );
}
