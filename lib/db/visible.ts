import { Prisma } from "@/lib/db/generated/client";

/**
 * What readers see at a release: `since <= r`, not yet closed, not removed. The one place where this condition
 * is written, in its two spellings: for Prisma's where and for SQL.
 */
export function visibleAt(release: number) {
  return { since: { lte: release }, OR: [{ until: null }, { until: { gt: release } }], removed: false };
}

export function visibleSql(alias: string, release: number): Prisma.Sql {
  const at = Prisma.raw(`"${alias}"`);
  return Prisma.sql`(${at}."since" <= ${release} AND (${at}."until" IS NULL OR ${at}."until" > ${release}) AND NOT ${at}."removed")`;
}
