import { listAccessLinks } from "@/lib/access-links/queries";
import { conflictsOf, staleAmong } from "@/lib/change-sets/conflicts/queries";
import { dependentsIn } from "@/lib/change-sets/dependents/queries";
import {
  findDrafted,
  findDraftedRecord,
  findOwnDraft,
  knownSlugs,
  listOwnDrafts,
  slugsBeginning,
} from "@/lib/change-sets/drafted/queries";
import { openChangeSets, publishedChangeSets } from "@/lib/change-sets/lists/queries";
import { countProposed, draftsNow, proposedChanges, sourcesIn } from "@/lib/change-sets/proposed/queries";
import { findChangeSet, findChangeSetOfLink, unfinishedForms } from "@/lib/change-sets/queries";
import { sentenceFor, sentenceOfLink } from "@/lib/change-sets/sentences/queries";
import { leftOutOfUndo, openUndosOf } from "@/lib/change-sets/undo/queries";
import { stoppedByWithholding } from "@/lib/change-sets/withheld/queries";
import { commentsOn } from "@/lib/comments/queries";
import { countriesWith } from "@/lib/countries/queries";
import { guestLinksOf } from "@/lib/guest-reviews/queries";
import { findBriefs, findOverlapping } from "@/lib/imports/briefs/queries";
import { examplesOf, namesInFile, recordsOfRows } from "@/lib/imports/preview/queries";
import { findImport, importsOf, rowsOf } from "@/lib/imports/queries";
import { countWaitingImports } from "@/lib/imports/waiting/queries";
import { publishedWorld, stateOfRecord } from "@/lib/imports/world/queries";
import { issuesWith } from "@/lib/issues/queries";
import { leadersWith } from "@/lib/leaders/queries";
import { listRecords } from "@/lib/record-forms/listing/queries";
import { blocChoices, eventChoices, stanceChoices } from "@/lib/record-forms/options/queries";
import { listReplyLinks } from "@/lib/reports/links/queries";
import { findOwnReport, releaseOf, reportsOfChangeSet } from "@/lib/reports/queries";
import {
  changeSetsToJoin,
  countReports,
  countWaiting,
  findReport,
  leadersReported,
  listReports,
  stepsOfReport,
} from "@/lib/reports/queue/queries";
import { recordsReported, recordThenAndNow } from "@/lib/reports/record/queries";
import { sentThrough } from "@/lib/reports/replies/queries";
import { countSourcesToLookAt, dueSources, sourcesToLookAt } from "@/lib/sources/health/queries";
import { searchRegister } from "@/lib/sources/register/queries";
import { countDraftStances, laidStances } from "@/lib/stances/drafts/queries";
import { countCodedOn, stanceHeads } from "@/lib/stances/neighbours/queries";
import { countToRecheck, stancesToRecheck } from "@/lib/stances/recheck/queries";
import { previewSentence, previewWithholding } from "@/lib/withholdings/preview/queries";
import { findWorkingCopy } from "@/lib/working-copies/queries";
import { type Asked, also, asked, type Subject } from "./asked";

const FIRST = { take: 50, skip: 0 };
const OPEN = { state: "open", kind: null, leader: null, mine: false } as const;

/** What editors and reviewers are shown. */
export function readByEditors({ db, now, release, draft, editor, reviewer, ...about }: Subject): Asked[] {
  const { stance, sourceSlug, revisions, issueRevision } = about;
  const content = { leader: "ada-example", issue: "kites", lane: "says", from: "2019-04", to: null };
  const sought = [{ noun: "stance", content }] as const;
  return [
    asked(openChangeSets, reviewer),
    asked(publishedChangeSets, reviewer, 50),
    asked(findChangeSet, editor, draft),
    asked(findChangeSetOfLink, draft),
    asked(unfinishedForms, editor, draft),
    asked(sentenceFor, editor, draft),
    asked(sentenceOfLink, draft),
    asked(openUndosOf, editor, 2),
    asked(leftOutOfUndo, 4),
    asked(stoppedByWithholding, draft),
    asked(commentsOn, draft),
    asked(conflictsOf, editor, draft),
    asked(staleAmong, [draft]),
    asked(dependentsIn, draft, "leader", "ada-example"),
    asked(findOwnDraft, editor, draft),
    asked(listOwnDrafts, editor),
    asked(findDrafted, db, draft, "stance", stance),
    asked(findDraftedRecord, draft, "stance", stance),
    asked(knownSlugs, db, draft, "stance", [stance]),
    asked(slugsBeginning, db, "stance", "ada-example"),
    asked(countProposed, draft),
    asked(draftsNow, draft, [stance]),
    asked(proposedChanges, draft, { ...FIRST }),
    asked(sourcesIn, draft, [sourceSlug]),
    asked(listRecords, draft, "stance", { text: "ada", ...FIRST }),
    also("without a text", listRecords, draft, "stance", FIRST),
    also("of sources", listRecords, draft, "source", { text: "minutes", ...FIRST }),
    asked(eventChoices, release, draft),
    asked(stanceChoices, release, draft),
    asked(blocChoices, release, draft),
    asked(countriesWith, release, draft),
    asked(issuesWith, release, draft),
    asked(leadersWith, release, draft),
    asked(findWorkingCopy, editor, { id: draft, noun: "stance", key: stance }),
    asked(searchRegister, draft, "minutes"),
    asked(laidStances, release, draft),
    asked(countDraftStances, draft),
    asked(stanceHeads, revisions),
    asked(countCodedOn, issueRevision),
    asked(countToRecheck, release, "2025-06-01"),
    asked(stancesToRecheck, release, "unchecked", "2025-06-01", FIRST),
    also("of reworded issues", stancesToRecheck, release, "reworded", "2025-06-01", FIRST),
    asked(countSourcesToLookAt),
    asked(sourcesToLookAt, FIRST),
    asked(dueSources, db, release, { before: now, take: 60 }),
    asked(listReports, reviewer, OPEN, FIRST),
    also("that one has taken on", listReports, reviewer, { ...OPEN, mine: true }, FIRST),
    asked(countReports, reviewer, OPEN),
    asked(findReport, reviewer, 4_950),
    asked(stepsOfReport, 4_950),
    asked(countWaiting, "2026-06-01"),
    asked(changeSetsToJoin, editor),
    asked(leadersReported),
    asked(findOwnReport, 4_950),
    asked(releaseOf, draft),
    asked(reportsOfChangeSet, draft),
    asked(recordThenAndNow, "stance", stance, 3),
    asked(recordsReported, [{ noun: "stance", slug: stance }]),
    asked(sentThrough, "link-5"),
    asked(listReplyLinks, now),
    asked(listAccessLinks, db, { kind: "guestReview", now, changeSetId: draft }),
    also("of a person", listAccessLinks, db, { kind: "passwordReset", now, userId: "person-1" }),
    asked(guestLinksOf, editor, draft, now),
    asked(previewWithholding, reviewer, { noun: "leader", slug: "ada-example" }, db),
    also("of a source", previewWithholding, reviewer, { noun: "source", slug: sourceSlug }, db),
    asked(previewSentence, reviewer, 3),
    asked(importsOf, editor, db),
    asked(findImport, editor, 2_500, db),
    asked(rowsOf, 1_100, { limit: 50 }, db),
    also("of an outcome", rowsOf, 1_100, { outcome: "add", after: 10, limit: 50 }, db),
    asked(examplesOf, 1_100, 1, db),
    asked(namesInFile, 1_100, db),
    {
      query: recordsOfRows,
      of: "",
      ask: async () => recordsOfRows(await rowsOf(1_100, { limit: 50 }, db), db),
    },
    asked(countWaitingImports, editor),
    { query: publishedWorld, of: "", ask: () => publishedWorld(db).named() },
    asked(stateOfRecord, db),
    asked(findBriefs, db, sought),
    asked(findOverlapping, db, sought),
  ];
}
