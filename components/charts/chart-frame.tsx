import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { getTranslator } from "@/lib/i18n/translator";

/**
 * What every chart stands in: a title that says the finding, the measure with its day and release, the picture, where it
 * comes from, what it covers, and the same numbers as a table.
 */
export function ChartFrame({
  id,
  title,
  subtitle,
  children,
  source,
  coverage,
  legend,
  table,
  heading: Heading = "h3",
}: {
  id: string;
  title: ReactNode;
  /** Below a section of the page, or the first thing on it. */
  heading?: "h2" | "h3";
  /** The measure, its unit, day and release. */
  subtitle: ReactNode;
  children: ReactNode;
  source?: ReactNode;
  coverage?: ReactNode;
  legend?: ReactNode;
  /** The table twin; a DataTable. */
  table: ReactNode;
}) {
  const t = getTranslator("common");
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <Heading id={`${id}-title`}>{title}</Heading>
        <p>{subtitle}</p>
      </figcaption>
      {legend}
      <div className="chart-body">{children}</div>
      {(source || coverage) && (
        <p className="chart-notes">
          {coverage && (
            <span>
              {t("coverage")}: {coverage}
            </span>
          )}
          {source && (
            <span>
              {t("source")}: {source}
            </span>
          )}
        </p>
      )}
      <Disclosure summary={t("showTable")}>{table}</Disclosure>
    </figure>
  );
}
