import { namesAt } from "@/app/_record-names/names-at";
import { sentenceWithKind } from "@/components/changes/change-sentence";
import { recordPath } from "@/components/changes/record-label";
import type { ListedRelease } from "@/components/changes/release-list";
import { reviewText } from "@/components/changes/review-text";
import type { Names } from "@/components/events/names";
import { recordsOf, type Told } from "@/lib/changes/turns";
import type { ChangeEntry, ChangeFeed } from "@/lib/http/atom";
import { getTranslator } from "@/lib/i18n/translator";
import { type Link, permanentLinkFrom } from "@/lib/views/moment";
import { withholdingTimes } from "@/lib/withholdings/queries";
import { listedRelease, numbersAbout, type Subject } from "./listed";
import { feedPath } from "./paths";

/** Entries of a feed; readers of feeds ask often, and what came before stands on the page. */
const ENTRIES = 50;
/** A year in which the site's address was ours, as tag URIs ask for one; it never changes, and so no id does. */
const TAGGED_IN = "2026";

export type Asked = { leader: string | null; issue: string | null };

/** The feed of all changes, or of those about a leader or an issue: an entry for each release that touches it. */
export async function changeFeed(
  asked: Asked,
  subject: Subject,
  newest: number,
  site: string,
): Promise<ChangeFeed> {
  const [{ releases }, names, withheldAt] = await Promise.all([
    numbersAbout(subject, newest, { take: ENTRIES, skip: 0 }),
    namesAt(newest),
    withholdingTimes(newest),
  ]);
  const listed = await Promise.all(releases.map((release) => listedRelease(release, subject)));
  const t = getTranslator("changes");
  const about = (asked.leader && names.leader(asked.leader)) ?? (asked.issue && names.issue(asked.issue));
  const entries = listed.map((one) =>
    entryOf(one, withheldAt.get(one.release.number), { asked, names, site }),
  );
  return {
    id: tag(site, asked, "changes"),
    title: t("feedTitle", { name: about ?? t("feedAll") }),
    subtitle: t("feedSubtitle"),
    page: `${site}/changes${asked.leader ? `?leader=${asked.leader}` : asked.issue ? `?issue=${asked.issue}` : ""}`,
    self: `${site}${feedPath(asked)}`,
    author: getTranslator("common")("siteName"),
    rights: t("feedRights"),
    updated: new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime()))),
    entries,
  };
}

type Context = { asked: Asked; names: Names; site: string };

function entryOf(
  { release, told, more }: ListedRelease,
  withheldAt: Date | undefined,
  { asked, names, site }: Context,
): ChangeEntry {
  const t = getTranslator("changes");
  const { number, day: asOf } = release;
  const link = permanentLinkFrom({ asOf, release, former: "last-day" });
  const published = new Date(release.at);
  const page = `${site}${link(`/changes/${number}`)}`;
  return {
    id: tag(site, asked, `release/${number}`),
    title: t("releaseTitle", { number, sentence: release.sentence }),
    link: page,
    published,
    updated: withheldAt && withheldAt > published ? withheldAt : published,
    lines: [
      ...told.map((one) => ({
        text: `${sentenceWithKind(one, names)}.`,
        href: hrefOf(one, number, link, site),
      })),
      ...(more > 0 ? [{ text: `${t("told.more", { count: more })}.`, href: page }] : []),
      { text: t("feedReview", { review: reviewText(release) }), href: null },
    ],
  };
}

/** Where the record of a change is read as of its release; a removed one as of the release before. */
function hrefOf(told: Told, number: number, link: Link, site: string): string | null {
  const record = recordsOf(told).at(-1);
  const path = record && recordPath(record);
  if (!path) return null;
  return `${site}${link(path, record.action === "removed" ? { release: number - 1, asOf: null } : {})}`;
}

function tag(site: string, { leader, issue }: Asked, name: string): string {
  const about = leader ? `/leader/${leader}` : issue ? `/issue/${issue}` : "";
  return `tag:${new URL(site).hostname},${TAGGED_IN}:${name}${about}`;
}
