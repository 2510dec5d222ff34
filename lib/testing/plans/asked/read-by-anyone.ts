import { absenceOf } from "@/lib/absences/queries";
import { blocsAt } from "@/lib/blocs/queries";
import { lastNames, lastSaid, namesUpTo } from "@/lib/change-sets/named/queries";
import { historyOf } from "@/lib/changes/history/queries";
import {
  changedRecords,
  changesTold,
  differenceOf,
  publishedId,
  releasesAbout,
  silenceSources,
} from "@/lib/changes/queries";
import { countriesAt } from "@/lib/countries/queries";
import { countEvents, findEvent, listEvents } from "@/lib/events/queries";
import { exportRecords, exportText, recordsAt } from "@/lib/exports/queries";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { eventsOfPair, pairsWithEvents } from "@/lib/relations/queries";
import {
  findRelease,
  latestReleaseNumber,
  listReleases,
  releasesBetween,
  releasesNumbered,
} from "@/lib/releases/queries";
import { withheldSentences } from "@/lib/releases/sentences/queries";
import { countReplies, listReplies } from "@/lib/replies/queries";
import { searchRecord } from "@/lib/search/queries";
import { pagedCounts, pagedRecords } from "@/lib/sitemaps/queries";
import { citedSources, countSources, findSource, listSources, supportedBy } from "@/lib/sources/queries";
import { lastCheckedAt } from "@/lib/stances/checked/queries";
import {
  codeAgreementOn,
  codedStances,
  findStance,
  positionIndexAt,
  stancesByRevision,
} from "@/lib/stances/queries";
import {
  findLinkedBriefing,
  findPublicBriefing,
  publicBriefings,
  sharedContent,
} from "@/lib/stored-briefings/queries";
import { findTalk, positionsOf } from "@/lib/talks/queries";
import { findWithheld, listWithheld, withholdingTimes } from "@/lib/withholdings/queries";
import { type Asked, also, asked, type Subject } from "./asked";

const FIRST = { take: 50, skip: 0 };

/** What is read without signing in. */
export function readByAnyone({ db, now, release, ...about }: Subject): Asked[] {
  const { leader, other, issue, source, revisions, stance, sourceSlug } = about;
  return [
    asked(absenceOf, "stance", "never-was", release),
    asked(blocsAt, release),
    asked(lastSaid, [{ noun: "stance", slug: stance }], db),
    asked(lastNames, "leader", ["ada-example", "bo-sample"], db),
    asked(namesUpTo, release),
    asked(historyOf, release, "stance", stance),
    asked(differenceOf, release),
    asked(changedRecords, 4, { noun: "event", ...FIRST }),
    asked(changesTold, 4, 20, leader, 0),
    also("of a pair", changesTold, 4, 20, leader, issue),
    asked(releasesAbout, release, leader, 0),
    also("of an issue", releasesAbout, release, 0, issue),
    asked(publishedId, "leader", "ada-example", release),
    asked(silenceSources, release, [{ citations: [{ source: sourceSlug }] }]),
    asked(countriesAt, release),
    asked(countEvents, release, { leaders: [leader] }),
    asked(listEvents, release, { from: "2019-01-01", to: "2019-12-31", take: 20 }),
    also("of leaders and issues", listEvents, release, { leaders: [leader], issues: [issue], take: 20 }),
    also("answered by a stance", listEvents, release, { answeredBy: stance, take: 20 }),
    asked(findEvent, release, "kite-decree"),
    asked(exportText, recordsAt(release, db)),
    asked(exportRecords, db, { release, write: async () => {} }),
    asked(issuesAt, release),
    asked(leadersAt, release),
    asked(eventsOfPair, release, leader, other, String(issue), "2026-06-01"),
    asked(pairsWithEvents, release, "2026-06-01", 10),
    asked(latestReleaseNumber),
    asked(findRelease, release),
    asked(releasesNumbered, [1, 2, release]),
    asked(releasesBetween, release, "2026-03-01", "2026-03-10"),
    asked(listReleases, release),
    asked(withheldSentences),
    asked(countReplies, release, { leaders: [leader] }),
    asked(listReplies, release, { leaders: [leader], take: 20 }),
    asked(searchRecord, release, "synthetic climate", 20),
    asked(pagedCounts, release),
    ...(["leader", "issue", "stance", "event", "source"] as const).map((noun) =>
      also(`of ${noun}s`, pagedRecords, release, noun, FIRST),
    ),
    asked(citedSources, release, { leaders: ["ada-example"], issues: ["kites"], until: "2026-06-01" }),
    asked(countSources, release, { leader }),
    asked(listSources, release, { take: 20 }),
    also("by text", listSources, release, { text: "gazette", take: 20 }),
    also("of a leader and an issue", listSources, release, { leader, issue, take: 20 }),
    asked(findSource, release, sourceSlug),
    asked(supportedBy, release, source),
    asked(lastCheckedAt, release),
    asked(codeAgreementOn, release, issue),
    asked(codedStances, release, issue),
    asked(findStance, release, stance),
    asked(positionIndexAt, release),
    asked(stancesByRevision, release, revisions),
    asked(findPublicBriefing, "briefing-100", db),
    asked(findLinkedBriefing, { id: 1101, number: 1 }, db),
    asked(publicBriefings, 20, db),
    asked(sharedContent, { id: 1101, version: 1 }, db),
    asked(findTalk, "abcdefg", now, db),
    asked(positionsOf, ["abcdefg", "hjkmnpq"], now, db),
    asked(findWithheld, "stance", stance, db),
    asked(listWithheld),
    asked(withholdingTimes, release),
  ];
}
