import { NOUNS } from "@/lib/change-sets/nouns";
import { utcToday } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import type { Day } from "@/lib/domain/day";
import type { About, ReportedNoun } from "./model";

/** What a report is about, as far as the record knows it, and the leader whose record that is, where it is of one. */
export type Subject = Omit<About, "asOf" | "release"> & {
  asOf: Day;
  release: number;
  leader: string | null;
};

const NO_RECORD = { noun: null, slug: null, leader: null };

/**
 * Holds what a path says against the record. A record that never was published, a release that is not yet and a day
 * after today count as not named: then it is the newest release, and today.
 */
export async function subjectOf(tx: Tx, about: About, now: Date): Promise<Subject> {
  const newest = await tx.release.findFirst({ orderBy: { number: "desc" }, select: { number: true } });
  const latest = newest?.number ?? 0;
  const today = utcToday(now);
  return {
    path: about.path,
    asOf: about.asOf && about.asOf <= today ? about.asOf : today,
    release: Math.min(about.release ?? latest, latest),
    ...(about.noun && about.slug ? await recordOf(tx, about.noun, about.slug) : NO_RECORD),
  };
}

async function recordOf(tx: Tx, noun: ReportedNoun, slug: string) {
  if (!(await wasPublished(tx, noun, slug))) return NO_RECORD;
  if (noun !== "stance") return { noun, slug, leader: noun === "leader" ? slug : null };
  const stance = await tx.stance.findUnique({
    where: { slug },
    select: { leader: { select: { slug: true } } },
  });
  return { noun, slug, leader: stance?.leader.slug ?? null };
}

async function wasPublished(tx: Tx, noun: ReportedNoun, slug: string): Promise<boolean> {
  const { table } = NOUNS[noun];
  const found = await tx.$queryRawUnsafe<{ id: number }[]>(
    `SELECT r."id" FROM "${table}" r WHERE r."slug" = $1
        AND EXISTS (SELECT 1 FROM "${table}Revision" v WHERE v."recordId" = r."id" AND v."since" IS NOT NULL)`,
    slug,
  );
  return found.length > 0;
}
