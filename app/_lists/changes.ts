import { listedRelease, numbersAbout, subjectOf } from "@/app/_changes/listed";
import { namesAt } from "@/app/_record-names/names-at";
import { pagesOf } from "@/app/_view/paging";
import { changesFigure } from "@/components/changes/changes-figure";
import type { Names } from "@/components/events/names";
import { getTranslator } from "@/lib/i18n/translator";
import type { Moment } from "@/lib/views/moment";
import type { ViewOf } from "@/lib/views/parameter";
import { issue, leader, page } from "@/lib/views/parameters";

const PER_PAGE = 20;
export const changesSpec = { leader, issue, page };
export type ChangesView = ViewOf<typeof changesSpec>;

/**
 * A page of the releases, newest first, or of those that changed something about a leader, an issue or both.
 * @throws ParameterError for a leader or issue of which nothing was ever published, or a page beyond the last
 */
export async function readChanges(view: ChangesView, { release: { number } }: Moment) {
  const subject = await subjectOf(view, number);
  const skip = (view.page - 1) * PER_PAGE;
  const { count, releases } = await numbersAbout(subject, number, { take: PER_PAGE, skip });
  const pages = pagesOf(count, PER_PAGE, view.page);
  const [listed, names] = await Promise.all([
    Promise.all(releases.map((release) => listedRelease(release, subject))),
    namesAt(number),
  ]);
  return { listed, names, count, pages, first: skip + 1, what: aboutWhat(view, names) };
}

/** The list of releases as a figure. */
export function changesListed(
  { listed, names, count, first, what }: Awaited<ReturnType<typeof readChanges>>,
  { release }: Moment,
) {
  return changesFigure(listed, { names, count, first, what, release: release.number });
}

function aboutWhat(view: Pick<ChangesView, "leader" | "issue">, names: Names): string | null {
  const who = view.leader && names.leader(view.leader);
  const on = view.issue && names.issue(view.issue);
  return who && on ? getTranslator("changes")("aboutBoth", { leader: who, issue: on }) : (who ?? on);
}
