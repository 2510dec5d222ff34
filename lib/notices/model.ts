/** What people are told of their own account. */
export const ACCOUNT_KINDS = [
  "passwordChanged",
  "passwordReset",
  "factorOn",
  "factorOff",
  "factorReset",
  "codesRenewed",
  "codeReused",
  "rightsChanged",
] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Whether a notice is of one's own account: then it is mailed at once, whatever its person asks for and has read. */
export const isOfAccount = (kind: string): kind is AccountKind =>
  (ACCOUNT_KINDS as readonly string[]).includes(kind);

/**
 * What people are told of. Of change sets:
 * - `submitted`: one waits for their review
 * - `returned`, `approved`, `scheduled`, `unscheduled`, `published`, `commented`: what others did with theirs
 * - `revised`, `withdrawn`: its author took up again or gave up what they had approved
 * - `conflicted`: another release touched the same fields; its author decides
 * - `stopped`: a record in it was withheld; its author takes it up again
 * - `merged`: another release touched other fields; both stand together and wait to be read again
 * - `scheduleFailed`: it was to be published at a set time and could not be
 * - `takenOver`: someone else is its author now
 * - `stale`: a release changed records that it changes as well
 *
 * Of what came from outside:
 * - `reportReceived`: a reader says that something is wrong
 * - `replyReceived`: the person written about sent something through a link of theirs
 * - `reportDue`, `reportOverdue`: a report waits for an answer, and its day is near or has passed
 *
 * Of briefings in accounts:
 * - `briefingOpened`: somebody asks them to edit one
 * - `briefingTakenDown`, `briefingGivenBack`: an admin keeps others from reading theirs, and no longer does
 *
 * Of the place, to its admins:
 * - `unusualRefusals`, `unusualWithholdings`: more of them within an hour than is usual (lib/alarms)
 *
 * Of who can use their account and for what, whoever did it (lib/notices/account):
 * - `passwordChanged`, `passwordReset`: there is a new password, by the present one or by a link
 * - `factorOn`, `factorOff`, `factorReset`, `codesRenewed`: the second factor and its recovery codes
 * - `codeReused`: somebody who had the password gave a code that was used already
 * - `rightsChanged`: an admin changed what they may do
 */
export const NOTICE_KINDS = [
  ...ACCOUNT_KINDS,
  "submitted",
  "returned",
  "approved",
  "scheduled",
  "unscheduled",
  "revised",
  "withdrawn",
  "published",
  "commented",
  "conflicted",
  "stopped",
  "merged",
  "scheduleFailed",
  "takenOver",
  "stale",
  "reportReceived",
  "replyReceived",
  "reportDue",
  "reportOverdue",
  "briefingOpened",
  "briefingTakenDown",
  "briefingGivenBack",
  "unusualRefusals",
  "unusualWithholdings",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a notice says beside its kind, as it was then. */
export type NoticeDetail = {
  /** The change set's title, or what the notice is about; of changed rights what somebody is now, of what is unusual how many. */
  title: string;
  /** The name of who did it; null for the program itself. */
  by: string | null;
  /** Why, in their words or the program's. */
  note: string | null;
  release: number | null;
  /** Of one that is scheduled: the instant at which it is published, ISO 8601. */
  due?: string;
  /** Of a publication: the name of who approved it, where that was not read as a notice of its own. */
  approvedBy?: string;
  /** The slug of the briefing that it is about. */
  briefing?: string;
};

/** A notice as the person it is for reads it. */
export type Notice = {
  id: number;
  kind: NoticeKind;
  detail: NoticeDetail;
  changeSetId: number | null;
  reportId: number | null;
  at: string;
  isRead: boolean;
};
