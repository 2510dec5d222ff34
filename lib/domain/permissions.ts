/** What a person may do with the record; each role holds the rights of those before it. */
export type Role = "member" | "editor" | "reviewer";

export const ROLES: readonly Role[] = ["member", "editor", "reviewer"];

/**
 * Whoever acts. `system` is a part of the program itself (the bundled data, the scheduler), never a person.
 * `address` is where the request came from, for the audit log; null where it came from the command line.
 */
export type Actor =
  | { kind: "system"; id: string }
  | { kind: "person"; id: string; role: Role; isAdmin: boolean; address: string | null };

/**
 * Everything that is asked for before it is done.
 * - `keep-briefings`: keep briefings of one's own
 * - `propose`: open change sets, write in one's own, submit, take up again, withdraw, take over
 * - `import`: bring in a file as a change set
 * - `comment`: read change sets in review and say something of them
 * - `invite`: hand out a link by which a guest reads one change set, or a person written about replies
 * - `answer`: answer what readers and persons written about sent in
 * - `review`: approve and return
 * - `publish`: publish, schedule, unschedule
 * - `withhold`: take a record out of every release at once, and put it back
 * - `manage-people`: add, change, disable, hand out links for passwords
 * - `manage-settings`: change how the place works
 * - `read-audit`: search and export the audit log
 * - `take-down-briefings`: keep others from reading somebody's shared briefing, and give it back to them
 * - `erase-reporters`: forget the name and e-mail address that somebody left with a report
 */
export type Right =
  | "keep-briefings"
  | "propose"
  | "import"
  | "comment"
  | "invite"
  | "answer"
  | "review"
  | "publish"
  | "withhold"
  | "manage-people"
  | "manage-settings"
  | "read-audit"
  | "take-down-briefings"
  | "erase-reporters";

/** Who holds a right: everyone from a role on, or an admin, or either. */
type Holder = { from: Role | null; admin: boolean };

/** The whole table. Admins run the place; they approve and publish only where they are reviewers too. */
export const RIGHTS: Readonly<Record<Right, Holder>> = {
  "keep-briefings": { from: "member", admin: false },
  propose: { from: "editor", admin: false },
  import: { from: "editor", admin: false },
  comment: { from: "editor", admin: false },
  invite: { from: "editor", admin: false },
  answer: { from: "editor", admin: false },
  review: { from: "reviewer", admin: false },
  publish: { from: "reviewer", admin: false },
  withhold: { from: "reviewer", admin: true },
  "manage-people": { from: null, admin: true },
  "manage-settings": { from: null, admin: true },
  "read-audit": { from: null, admin: true },
  "take-down-briefings": { from: null, admin: true },
  "erase-reporters": { from: null, admin: true },
};

/** Whether someone holds a right. Nobody (null) holds none; the program itself holds all. */
export function may(actor: Actor | null, right: Right): boolean {
  if (actor === null) return false;
  if (actor.kind === "system") return true;
  const { from, admin } = RIGHTS[right];
  return (admin && actor.isAdmin) || (from !== null && ROLES.indexOf(actor.role) >= ROLES.indexOf(from));
}

/** Whether the editors' pages are theirs to open: anyone who may do more than a member. */
export function worksHere(actor: Actor | null): boolean {
  return may(actor, "propose") || may(actor, "manage-people");
}
