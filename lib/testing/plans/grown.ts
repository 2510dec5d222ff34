import type { Change } from "@/lib/change-sets/change";
import type { Db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/day";
import type { Actor } from "@/lib/domain/permissions";
import { loadSynthetic } from "../synthetic";
import { buildWorld, draftChanges, publishChanges } from "../world";
import { event, reply, source, stance } from "../world-records";
import type { Subject } from "./asked/asked";
import { crowd } from "./crowded";
import { MOMENT } from "./moment";

const SIZE = { leaders: 24, issues: 15, periods: 4 };
const EVENTS = 900;
const EDITOR: Actor = { kind: "person", id: "person-1", role: "editor", isAdmin: false, address: null };
const REVIEWER: Actor = { kind: "person", id: "person-2", role: "reviewer", isAdmin: true, address: null };

/**
 * Grows an empty database to some thousand stances, with years of work and readers beside it, so that the
 * planner has to choose.
 */
export async function grown(db: Db): Promise<Subject> {
  await buildWorld(db);
  await loadSynthetic(db, SIZE, new Date("2026-02-01T00:00:00Z"));
  await publishChanges(db, [...happenings()], { now: new Date("2026-02-02T00:00:00Z") });
  await publishChanges(db, [event("one-later", "2026-01-03")], { now: new Date("2026-02-03T00:00:00Z") });
  const draft = await draftChanges(db, [event("a-draft", "2026-01-02"), draftedStance()], { actor: EDITOR });
  await crowd(db);
  const stanceSlug = stance({ leader: "ada-example", issue: "kites", lane: "says", from: "2019-04" }).slug;
  const [leader, other, issue, cited, revisions] = await Promise.all([
    db.leader.findUniqueOrThrow({ where: { slug: "synthetic-leader-1" } }),
    db.leader.findUniqueOrThrow({ where: { slug: "synthetic-leader-2" } }),
    db.issue.findUniqueOrThrow({ where: { slug: "synthetic-issue-1" } }),
    db.source.findUniqueOrThrow({ where: { slug: source("minutes").slug } }),
    db.stanceRevision.findMany({ where: { since: 2 }, take: 40, orderBy: { id: "asc" } }),
  ]);
  return {
    db,
    now: MOMENT,
    release: 3_010,
    leader: leader.id,
    other: other.id,
    issue: issue.id,
    source: cited.id,
    revisions: revisions.map(({ id }) => id),
    issueRevision: revisions[0]?.issueRevisionId ?? 0,
    stance: stanceSlug,
    sourceSlug: cited.slug,
    draft,
    editor: EDITOR,
    reviewer: REVIEWER,
  };
}

const draftedStance = () =>
  stance({ leader: "cy-specimen", issue: "orchards", lane: "says", from: "2021-02-01" });

/** Events of several leaders, reactions to every third of them, and replies. */
function* happenings(): Generator<Change> {
  for (let n = 0; n < EVENTS; n++) {
    const leaders = [
      `synthetic-leader-${n % SIZE.leaders}`,
      `synthetic-leader-${(n * 7 + 1) % SIZE.leaders}`,
    ];
    yield event(`happened-${n}`, addDays("2010-01-01", n * 4), {
      leaders: [...new Set(leaders)],
      issues: [`synthetic-issue-${n % SIZE.issues}`],
      citations: [{ source: source(`synthetic/${n}`).slug }],
    });
  }
  for (let n = 3; n < EVENTS; n += 3)
    yield {
      noun: "reaction",
      slug: `answer-${n}`,
      action: "add",
      content: {
        answers: `happened-${n - 1}`,
        event: `happened-${n}`,
        note: "It answers the one before.",
        lastChecked: "2026-01-10",
      },
    };
  for (let n = 0; n < EVENTS; n += 5)
    yield reply(`said-${n}`, { leader: `synthetic-leader-${n % SIZE.leaders}`, event: `happened-${n}` });
}
