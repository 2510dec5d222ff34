import type { ReactNode } from "react";
import { AgreementKey } from "@/components/charts/agreement-key";
import type { FigureAddresses } from "@/components/charts/figure-files";
import { FigureFrame } from "@/components/charts/figure-frame";
import { retiredText } from "@/components/issues/retired-badge";
import type { Figure } from "@/lib/charts/figure";
import type { PairMeasure } from "@/lib/domain/measures/registry";
import type { Event } from "@/lib/events/model";
import { formatDay, formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Relation } from "./model";
import { daysOf } from "./numbered-events";

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
        <EventList events={events} link={link} />
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

/** What the numbers on the line stand for: each leads to the event or, where a day has several, to the day's list. */
function EventList({ events, link }: { events: readonly Event[]; link: Link }) {
  if (events.length === 0) return null;
  return (
    <ol className="chart-events">
      {daysOf(events).map((day) => {
        const own = events.filter((event) => event.day.day === day);
        const [first, ...others] = own;
        const href =
          first && others.length === 0
            ? link(`/events/${first.slug}`)
            : link("/events", { from: day, to: day });
        return (
          <li key={day}>
            <time dateTime={day}>{formatDay(day)}</time>{" "}
            <a href={href}>{formatList(own.map((event) => event.title))}</a>
          </li>
        );
      })}
    </ol>
  );
}
