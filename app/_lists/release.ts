import { namesAt } from "@/app/_record-names/names-at";
import { pagesOf } from "@/app/_view/paging";
import { releaseFigure } from "@/components/changes/release-figure";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { changedRecords, differenceOf } from "@/lib/changes/queries";
import { findRelease } from "@/lib/releases/queries";
import type { Moment } from "@/lib/views/moment";
import { choice, type ViewOf } from "@/lib/views/parameter";
import { page } from "@/lib/views/parameters";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

const PER_PAGE = 100;
export const releaseSpec = { noun: choice(["all", ...NOUN_NAMES]), page };
export type ReleaseView = ViewOf<typeof releaseSpec>;

/**
 * A release with a page of the records that it changed, of every noun or of one.
 * @param asked  its number, as an address has it
 * @throws MissingRecordError for one that there is not, or that is newer than the one being read
 * @throws ParameterError for a page beyond the last
 */
export async function readRelease(asked: string, view: ReleaseView, moment: Moment) {
  const number = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0;
  const release = number <= moment.release.number ? await findRelease(number) : null;
  if (!release) throw new MissingRecordError("release", shownValue(asked));
  const noun = view.noun === "all" ? null : view.noun;
  const skip = (view.page - 1) * PER_PAGE;
  const [difference, records, names] = await Promise.all([
    differenceOf(number),
    changedRecords(number, { noun, take: PER_PAGE, skip }),
    namesAt(number),
  ]);
  const touched = difference.nouns.map((n) => ({ noun: n.noun, count: n.added + n.changed + n.removed }));
  const count = touched.filter((n) => !noun || n.noun === noun).reduce((sum, n) => sum + n.count, 0);
  return {
    ...{ release, noun, difference, records, names, touched, count },
    first: skip + 1,
    pages: pagesOf(count, PER_PAGE, view.page),
  };
}

/** What a release changed as a figure. */
export function releaseListed(read: Awaited<ReturnType<typeof readRelease>>) {
  return releaseFigure(read.records, read);
}
