import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import type { Move } from "@/lib/domain/workflow";
import type { NoticeKind } from "@/lib/notices/model";
import { notify, reviewerIds } from "@/lib/notices/mutations";
import { ALL_NOUNS } from "./nouns";

/** What tells people of a move. */
const KIND_OF: Partial<Record<Move, NoticeKind>> = {
  submit: "submitted",
  return: "returned",
  approve: "approved",
  schedule: "scheduled",
  unschedule: "unscheduled",
  revise: "revised",
  withdraw: "withdrawn",
  publish: "published",
  conflict: "conflicted",
  merge: "merged",
  stop: "stopped",
  "take-over": "takenOver",
  adopt: "takenOver",
};

/** A change set as it was before the move. */
type Before = {
  id: number;
  title: string;
  author: string;
  contributors: string[];
  approvedBy: string | null;
};

type Made = {
  move: Move;
  actor: Actor;
  now: Date;
  note?: string;
  release?: number;
  scheduledFor?: Date;
};

/**
 * Tells of a move: of a submission those who may review it and wrote nothing in it; of what its author takes back whoever
 * approved it; else those who wrote in it, and whoever approved what was then not published.
 */
export async function notifyOfMove(tx: Tx, before: Before, made: Made): Promise<void> {
  // The program unschedules only what it could not publish.
  const failed = made.move === "unschedule" && made.actor.kind === "system";
  const kind = failed ? "scheduleFailed" : KIND_OF[made.move];
  if (!kind) return;
  const to = await concerned(tx, kind, before);
  const { actor, now, note, release, scheduledFor: due } = made;
  const told = { to, actor, now, changeSetId: before.id, title: before.title };
  await notify(tx, { kind, ...told, note, release, due });
}

async function concerned(tx: Tx, kind: NoticeKind, before: Before): Promise<string[]> {
  const wrote = [before.author, ...before.contributors];
  const approved = before.approvedBy === null ? [] : [before.approvedBy];
  switch (kind) {
    case "submitted":
      return (await reviewerIds(tx)).filter((id) => !wrote.includes(id));
    case "revised":
    case "withdrawn":
      return approved;
    case "published":
      return wrote;
    default:
      return [...wrote, ...approved];
  }
}

/** Tells those who wrote or approved open change sets that change a record which a release changed. */
export async function notifyStale(
  tx: Tx,
  { id, release, actor, now }: { id: number; release: number; actor: Actor; now: Date },
): Promise<void> {
  const found = new Map<number, { title: string; to: string[]; records: string[] }>();
  for (const { name, table } of ALL_NOUNS) {
    const rows = await tx.$queryRawUnsafe<(Before & { slug: string })[]>(
      `SELECT s."id", s."title", s."author", s."contributors", s."approvedBy", i."slug" FROM "ChangeSet" s
       JOIN "${table}Revision" d ON d."changeSetId" = s."id" AND d."since" IS NULL
       JOIN "${table}Revision" c ON c."recordId" = d."recordId" AND c."since" = $1::int
       JOIN "${table}" i ON i."id" = d."recordId"
       WHERE s."state" IN ('draft', 'inReview', 'approved', 'scheduled', 'returned') AND s."id" <> $2::int
       ORDER BY s."id", i."slug"`,
      release,
      id,
    );
    for (const row of rows) {
      const known = found.get(row.id) ?? {
        title: row.title,
        to: [row.author, ...row.contributors, ...(row.approvedBy ? [row.approvedBy] : [])],
        records: [],
      };
      known.records.push(`${name} ${row.slug}`);
      found.set(row.id, known);
    }
  }
  for (const [changeSetId, { title, to, records }] of found) {
    const note = records.length > 10 ? `${records.slice(0, 10).join(", ")} …` : records.join(", ");
    await notify(tx, { kind: "stale", to, actor, now, changeSetId, title, note, release });
  }
}
