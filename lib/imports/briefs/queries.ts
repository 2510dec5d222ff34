import type { FieldContent } from "@/lib/change-sets/contents";
import { NOUNS, type Noun, type NounName } from "@/lib/change-sets/nouns";
import { periodOf } from "@/lib/change-sets/periods";
import { contentInLanguage, contentSql } from "@/lib/change-sets/record";
import type { Db, Tx } from "@/lib/db/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { LANES } from "@/lib/domain/lane";
import type { Brief, Sought } from "../checking/model";

const STANDS = `v."since" IS NOT NULL AND v."until" IS NULL AND NOT v."removed"`;

/** By which reference of its content the briefs of a noun are asked for, and which of its fields they hold. */
const BRIEFS: Partial<Record<NounName, { by: string; of: NounName; fields: string[]; texts: string[] }>> = {
  membership: { by: "bloc", of: "bloc", fields: ["bloc", "country", "from", "to"], texts: [] },
  term: { by: "leader", of: "leader", fields: ["leader", "from"], texts: ["office"] },
  reaction: { by: "answers", of: "event", fields: ["answers", "event", "stance"], texts: [] },
  reply: { by: "leader", of: "leader", fields: ["leader", "day", "event", "stance"], texts: ["by"] },
};

/** What stands that one of these could be of: stances that begin on the same day, and all else of the same leader, bloc or event. */
export async function findBriefs(db: Db | Tx, sought: readonly Sought[]): Promise<Brief[]> {
  const begun = sought.map(({ noun, content }) => ({ noun, content: { ...content, to: null } }));
  const found = await stancesWhere(db, begun, `v."from" = p."from"`);
  for (const name of Object.keys(BRIEFS)) found.push(...(await briefsOf(db, name as NounName, sought)));
  return found;
}

/** The stances and memberships that stand and hold on a day of one of these. */
export async function findOverlapping(db: Db | Tx, sought: readonly Sought[]): Promise<Brief[]> {
  const stances = await stancesWhere(
    db,
    sought,
    `daterange(v."from", v."to") && daterange(p."from", p."to")`,
  );
  return [...stances, ...(await briefsOf(db, "membership", sought))];
}

async function briefsOf(db: Db | Tx, name: NounName, sought: readonly Sought[]): Promise<Brief[]> {
  const brief = BRIEFS[name];
  if (!brief) return [];
  const { by, of, fields, texts } = brief;
  const slugs = new Set(
    sought.flatMap(({ noun, content }) => (noun === name && content[by] ? [String(content[by])] : [])),
  );
  if (slugs.size === 0) return [];
  const noun = withOnly(NOUNS[name], fields, texts);
  const rows = await db.$queryRawUnsafe<Row[]>(
    `SELECT i."slug", ${contentSql(noun, "v")} AS "content"
     FROM "${noun.table}Revision" v JOIN "${noun.table}" i ON i."id" = v."recordId"
     WHERE ${STANDS} AND v."${by}Id" IN (SELECT "id" FROM "${NOUNS[of].table}" WHERE "slug" = ANY($1::text[]))
     ORDER BY i."slug"`,
    [...slugs],
  );
  return rows.map((row) => briefOf(noun, row));
}

type Row = { slug: string; content: FieldContent };

/** The stances of the same leader, issue and lane. @param condition  SQL on the revision `v` and the period `p` */
async function stancesWhere(db: Db | Tx, sought: readonly Sought[], condition: string): Promise<Brief[]> {
  const asked = sought.flatMap(({ noun, content }) => {
    const period = noun === "stance" ? periodOf(content) : null;
    const { leader, issue, lane } = content;
    if (!period || !leader || !issue || !(LANES as readonly unknown[]).includes(lane)) return [];
    return [{ leader, issue, lane, from: period.from.day, to: period.to?.day ?? null }];
  });
  if (asked.length === 0) return [];
  const noun = withOnly(NOUNS.stance, ["leader", "issue", "lane", "from", "to"], []);
  const rows = await db.$queryRawUnsafe<Row[]>(
    `SELECT i."slug", ${contentSql(noun, "v")} AS "content" FROM "StanceRevision" v JOIN "Stance" i ON i."id" = v."recordId"
     WHERE v."id" IN (
       SELECT v."id" FROM json_to_recordset($1::json) AS p("leader" text, "issue" text, "lane" "Lane", "from" date, "to" date)
       JOIN "Leader" l ON l."slug" = p."leader" JOIN "Issue" s ON s."slug" = p."issue"
       JOIN "Stance" i ON i."leaderId" = l."id" AND i."issueId" = s."id" AND i."lane" = p."lane"
       JOIN "StanceRevision" v ON v."recordId" = i."id" AND ${STANDS} AND ${condition})
     ORDER BY i."slug"`,
    JSON.stringify(asked),
  );
  return rows.map((row) => briefOf(noun, row));
}

function briefOf(noun: Noun, { slug, content }: Row): Brief {
  return { noun: noun.name, slug, content: contentInLanguage(noun, content, RECORD_LANGUAGE) };
}

/** A noun as it is described, with some of its fields alone. */
function withOnly(noun: Noun, fields: readonly string[], texts: string[]): Noun {
  const kept = Object.entries(noun.fields).filter(([field]) => fields.includes(field));
  return {
    ...noun,
    fields: Object.fromEntries(kept),
    texts: noun.texts && texts.length > 0 ? { ...noun.texts, fields: texts } : null,
    lists: {},
  };
}
