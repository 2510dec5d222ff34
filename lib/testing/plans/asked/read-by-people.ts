import type { AccessLinkKind } from "@/lib/access-links/model";
import { findAccessLink } from "@/lib/access-links/queries";
import { newLinkId, writeToken } from "@/lib/access-links/token";
import { auditActions, countAudit, lastAuditId, nextAudit, searchAudit } from "@/lib/audit/queries";
import { lastProof } from "@/lib/auth/proof/queries";
import { findEnrolment } from "@/lib/auth/second-factor/queries";
import { sessionsOf } from "@/lib/auth/sessions/queries";
import { findGuestReview } from "@/lib/guest-reviews/queries";
import { countNotices, listNotices, unreadNotices } from "@/lib/notices/queries";
import { openLinkOf } from "@/lib/people/links/queries";
import { namesOf as whoOf } from "@/lib/people/names/queries";
import { findPerson, listPeople, namesOf } from "@/lib/people/queries";
import { findWelcome } from "@/lib/people/welcome/queries";
import { findReplyLink, heldReplyLink } from "@/lib/reports/replies/queries";
import { readSettings } from "@/lib/settings/queries";
import { findVersion, versionsOf } from "@/lib/stored-briefings/history/queries";
import { briefingsOf, findOwnBriefing } from "@/lib/stored-briefings/queries";
import { findSharedBriefing, sharedBriefings } from "@/lib/stored-briefings/taking-down/queries";
import { editorsOf } from "@/lib/stored-briefings/together/editors/queries";
import { MOMENT } from "../moment";
import { type Asked, also, asked, type Subject } from "./asked";

/** A link as it was handed out. */
const tokenOf = (kind: AccessLinkKind) =>
  writeToken({ kind, id: newLinkId(), expiresAt: new Date(MOMENT.getTime() + 86_400_000) });
const FIRST = { take: 50, skip: 0 };
const ANY = { actor: "", action: "", target: "", changeSet: null, from: null, to: null };

/** What people are shown of themselves, and admins of everyone. */
export function readByPeople({ db, now, draft }: Subject): Asked[] {
  return [
    asked(searchAudit, ANY, FIRST, db),
    also("of a person", searchAudit, { ...ANY, actor: "person-777" }, FIRST, db),
    also("of a kind", searchAudit, { ...ANY, action: "publish" }, FIRST, db),
    also("of a change set", searchAudit, { ...ANY, changeSet: draft }, FIRST, db),
    also("of some days", searchAudit, { ...ANY, from: "2026-05-01", to: "2026-05-02" }, FIRST, db),
    also("by target", searchAudit, { ...ANY, target: "report 4950" }, FIRST, db),
    asked(countAudit, { ...ANY, actor: "person-777" }, db),
    asked(nextAudit, ANY, { after: 100, upTo: 40_000, take: 1_000 }, db),
    asked(auditActions, db),
    asked(lastAuditId, db),
    asked(findEnrolment, { id: "person-1", email: "person-1@example.org" }, db),
    asked(findAccessLink, db, "reply", tokenOf("reply"), now),
    asked(findGuestReview, tokenOf("guestReview"), now),
    asked(findReplyLink, db, tokenOf("reply"), now),
    asked(heldReplyLink, tokenOf("reply"), now),
    asked(findWelcome, tokenOf("invitation"), now, db),
    asked(lastProof, { sessionId: "session-1", since: MOMENT }, db),
    asked(sessionsOf, "person-1", "session-1", now, db),
    asked(unreadNotices, "person-1"),
    asked(countNotices, "person-1"),
    asked(listNotices, "person-1", FIRST),
    asked(openLinkOf, "person-1", now, db),
    asked(whoOf, ["person-1", "person-2"], db),
    asked(namesOf, ["person-1", "person-2"], db),
    asked(listPeople, db),
    asked(findPerson, "person-1", db),
    asked(readSettings, db),
    asked(briefingsOf, "person-1", db),
    asked(findOwnBriefing, "briefing-1", "person-1", db),
    asked(versionsOf, 1_100, 20, db),
    asked(findVersion, 1_100, 2, db),
    asked(sharedBriefings, FIRST, db),
    asked(findSharedBriefing, "briefing-100", db),
    asked(editorsOf, 1_100, db),
  ];
}
