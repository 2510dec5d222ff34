import { contentsOf } from "@/lib/change-sets/contents";
import { NOUNS, type NounName } from "@/lib/change-sets/nouns";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Tombstone } from "@/lib/withholdings/model";
import { tombstoneSql } from "@/lib/withholdings/queries";
import type { ChangeKindName } from "../model";
import { silenceSources } from "../queries";
import type { Version } from "./model";

/** Versions of one record that are told; none of ours comes near. */
const VERSIONS = 200;

type Row = {
  id: number;
  since: number;
  until: number | null;
  kind: ChangeKindName;
  removed: boolean;
  withheld: Tombstone | null;
};

/** How a record read from each release on up to one, the newest first; none where nothing of it was published by then. */
export async function historyOf(release: number, noun: NounName, slug: string): Promise<Version[]> {
  const { table } = NOUNS[noun];
  const rows = await database().$queryRaw<Row[]>`
    SELECT v."id", v."since", CASE WHEN v."until" <= ${release} THEN v."until" END AS "until", v."kind"::text AS "kind",
           v."removed", CASE WHEN v."withheld" THEN ${tombstoneSql(noun, Prisma.sql`i."id"`)} END AS "withheld"
      FROM ${Prisma.raw(`"${table}Revision"`)} v JOIN ${Prisma.raw(`"${table}"`)} i ON i."id" = v."recordId"
     WHERE i."slug" = ${slug} AND v."since" <= ${release} ORDER BY v."since" DESC LIMIT ${VERSIONS}`;
  if (rows.length === 0) return [];
  const shown = rows.filter(({ removed, withheld }) => !removed && withheld === null).map(({ id }) => id);
  const contents = await contentsOf(database(), NOUNS[noun], shown);
  await silenceSources(
    release,
    [...contents.values()].filter((content) => content !== null),
  );
  return rows.map(({ id, since, until, kind, removed, withheld }) => ({
    since,
    until,
    kind,
    isRemoval: removed,
    content: contents.get(id) ?? null,
    withheld: removed ? null : withheld,
  }));
}
