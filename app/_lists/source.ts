import { namesFrom } from "@/components/events/names";
import { sourceFigure } from "@/components/sources/source-figure";
import { absenceOf } from "@/lib/absences/queries";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { findSource, supportedBy } from "@/lib/sources/queries";
import type { Moment } from "@/lib/views/moment";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

/** A source with all that rests on it. @throws MissingRecordError where the release shows none of that slug */
export async function readSource(slug: string, { release: { number } }: Moment) {
  const source = await findSource(number, slug);
  if (!source)
    throw new MissingRecordError("source", shownValue(slug), await absenceOf("source", slug, number));
  const [supported, roster, issues] = await Promise.all([
    supportedBy(number, source.id),
    leadersAt(number),
    issuesAt(number),
  ]);
  return { source, supported, names: namesFrom(roster.bySlug, issues.bySlug) };
}

/** What rests on a source as a figure. */
export function sourceListed(
  { source, supported, names }: Awaited<ReturnType<typeof readSource>>,
  { asOf, release }: Moment,
) {
  return sourceFigure(source, supported, { names, asOf, release: release.number });
}
