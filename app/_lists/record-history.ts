import { namesAt } from "@/app/_record-names/names-at";
import { betweenFigure, historyFigure } from "@/components/changes/history-figure";
import { recordLabel } from "@/components/changes/record-label";
import { nounText } from "@/components/withheld/tombstone-text";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import type { Version } from "@/lib/changes/history/model";
import { historyOf } from "@/lib/changes/history/queries";
import { getTranslator } from "@/lib/i18n/translator";
import { findRelease } from "@/lib/releases/queries";
import type { Moment, ReleaseSummary } from "@/lib/views/moment";
import type { ViewOf } from "@/lib/views/parameter";
import { release } from "@/lib/views/parameters";
import { MissingRecordError, ParameterError, shownValue } from "@/lib/views/problem";

export const historySpec = { from: release, to: release };
export type HistoryView = ViewOf<typeof historySpec>;

/**
 * A record release by release, with the two releases that are compared.
 * @param asked  its noun, as an address has it
 * @throws MissingRecordError for a record that was never published
 * @throws ParameterError for a release that is newer than the one being read
 */
export async function readHistory(asked: string, slug: string, view: HistoryView, moment: Moment) {
  const { number } = moment.release;
  const noun = NOUN_NAMES.find((name) => name === asked);
  const versions = noun ? await historyOf(number, noun, slug) : [];
  const [newest] = versions;
  if (!noun || !newest) throw new MissingRecordError("page", shownValue(slug));
  for (const parameter of ["from", "to"] as const)
    if ((view[parameter] ?? 0) > number)
      throw new ParameterError([
        { parameter, value: String(view[parameter]), code: "no-such-release", accepted: [`1–${number}`] },
      ]);
  const [names, releases] = await Promise.all([namesAt(number), releasesOf(versions)]);
  // What it was called last, as far as readers see it.
  const content = versions.find((version) => version.content !== null)?.content ?? null;
  const told = { noun, slug, kind: newest.kind, action: "changed", before: null, after: content } as const;
  const label = content
    ? recordLabel(told, names)
    : getTranslator("changes")("withheldRecord", { noun: nounText(noun), slug });
  const between = { from: view.from ?? versions[1]?.since ?? newest.since, to: view.to ?? number };
  return { noun, slug, versions, names, releases, told, label, between };
}

/** A record release by release as a figure; where two releases are asked for, what differs between them. */
export function historyListed(
  read: Awaited<ReturnType<typeof readHistory>>,
  view: HistoryView,
  { release: { number } }: Moment,
) {
  return view.from === null && view.to === null
    ? historyFigure(read, number)
    : betweenFigure(read, read.between, number);
}

async function releasesOf(versions: readonly Version[]): Promise<Map<number, ReleaseSummary>> {
  const found = await Promise.all(versions.map(({ since }) => findRelease(since)));
  return new Map(found.flatMap((summary) => (summary ? [[summary.number, summary]] : [])));
}
