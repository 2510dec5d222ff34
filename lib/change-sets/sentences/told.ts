import type { Db, Tx } from "@/lib/db/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { contentsOf, type FieldContent } from "../contents";
import { lastSaid } from "../named/queries";
import { ALL_NOUNS, NOUNS, type Noun, type NounName } from "../nouns";
import { NAMED, releaseSentence, type Told } from "./sentence";

type Row = {
  id: number;
  base: number | null;
  slug: string;
  kind: Told["kind"];
  action: Told["action"];
  replacedBy: string | null;
};

/** Kinds of records that move along where two leaders are found to be one; of that the sentence is. */
const MOVES_ALONG: ReadonlySet<NounName> = new Set(["stance", "term"]);

/** The sentence drafted from what a change set holds. */
export async function draftedSentence(db: Db | Tx, changeSetId: number): Promise<string> {
  return releaseSentence(await toldOf(db, changeSetId));
}

/** The changes of a set as a sentence tells of them; those too many to be named keep their slug for a label. */
async function toldOf(db: Db | Tx, changeSetId: number): Promise<Told[]> {
  const told: Told[] = [];
  for (const noun of ALL_NOUNS) {
    const replacedBy =
      noun.replaceable === null
        ? "NULL::text"
        : `(SELECT o."slug" FROM "${noun.table}" o WHERE o."id" = d."replacedById")`;
    const all = await db.$queryRawUnsafe<Row[]>(
      `SELECT d."id", ${replacedBy} AS "replacedBy", d."basedOnId" AS "base", i."slug", d."kind"::text AS "kind",
              CASE WHEN d."removed" THEN 'removed' WHEN b."id" IS NULL OR b."removed" THEN 'added' ELSE 'changed' END AS "action"
       FROM "${noun.table}Revision" d JOIN "${noun.table}" i ON i."id" = d."recordId"
       LEFT JOIN "${noun.table}Revision" b ON b."id" = d."basedOnId"
       WHERE d."changeSetId" = $1 AND d."since" IS NULL ORDER BY i."slug"`,
      changeSetId,
    );
    const rows = MOVES_ALONG.has(noun.name) ? unmoved(all) : all;
    const labels = await labelsOf(db, changeSetId, noun, named(rows));
    for (const { slug, kind, action, replacedBy: other } of rows) {
      const change = { noun: noun.name, action, kind, label: labels.get(slug) ?? slug };
      // Those too many to be named keep their slug here too.
      const label = other && labels.has(slug) ? await labelOfSlug(db, changeSetId, noun, other) : other;
      told.push(label === null ? change : { ...change, other: label });
    }
  }
  return told;
}

/** The changes without those that only moved a record: what went, and what was added to stand for it. */
function unmoved(rows: readonly Row[]): Row[] {
  const stands = new Set(rows.flatMap(({ replacedBy }) => replacedBy ?? []));
  return rows.filter(
    ({ slug, action, replacedBy }) => replacedBy === null && !(action === "added" && stands.has(slug)),
  );
}

/** What a record is called as the change set has it, else as it was published last. */
async function labelOfSlug(db: Db | Tx, changeSetId: number, noun: Noun, slug: string): Promise<string> {
  const [row] = await db.$queryRawUnsafe<{ id: number }[]>(
    `SELECT r."id" FROM "${noun.table}" i JOIN "${noun.table}Revision" r ON r."recordId" = i."id"
     WHERE i."slug" = $1 AND NOT r."removed" AND (r."changeSetId" = $2 OR r."since" IS NOT NULL)
     ORDER BY (r."changeSetId" = $2) DESC, r."id" DESC LIMIT 1`,
    slug,
    changeSetId,
  );
  const content = row && (await contentsOf(db, noun, [row.id])).get(row.id);
  return content ? labelOf(db, changeSetId, noun.name, content) : slug;
}

/** What records are called by what they said last, withheld or not, for a note that editors read; by their slug otherwise. */
export async function lastLabels(
  tx: Tx,
  records: readonly { noun: NounName; slug: string }[],
): Promise<(record: { noun: NounName; slug: string }) => string> {
  const labels = new Map<string, string>();
  const said = await lastSaid(records, tx);
  for (const { noun, slug } of records) {
    const content = said.get(`${noun} ${slug}`);
    if (content) labels.set(`${noun} ${slug}`, await labelOf(tx, NO_SET, noun, content));
  }
  return ({ noun, slug }) => labels.get(`${noun} ${slug}`) ?? `${noun} ${slug}`;
}

/** The number of no change set. */
const NO_SET = 0;

/** At most as many of each action and kind as a sentence may name. */
function named(rows: readonly Row[]): Row[] {
  const seen = new Map<string, number>();
  return rows.filter(({ action, kind }) => {
    const group = `${action} ${kind}`;
    seen.set(group, (seen.get(group) ?? 0) + 1);
    return (seen.get(group) ?? 0) <= NAMED;
  });
}

async function labelsOf(
  db: Db | Tx,
  changeSetId: number,
  noun: Noun,
  rows: readonly Row[],
): Promise<Map<string, string>> {
  // A removal has no texts of its own: it is called by what it takes away.
  const idOf = ({ id, base, action }: Row) => (action === "removed" ? (base ?? id) : id);
  const contents = await contentsOf(db, noun, rows.map(idOf));
  const labels = new Map<string, string>();
  for (const row of rows) {
    const content = contents.get(idOf(row));
    if (content) labels.set(row.slug, await labelOf(db, changeSetId, noun.name, content));
  }
  return labels;
}

const LANES: Record<string, string> = { says: "in words", does: "in deeds" };

async function labelOf(
  db: Db | Tx,
  changeSetId: number,
  noun: NounName,
  content: FieldContent,
): Promise<string> {
  const text = (field: string) => String(content[field] ?? "");
  const name = (of: NounName, field: string) => nameOf(db, changeSetId, of, text(field));
  switch (noun) {
    case "country":
    case "bloc":
    case "leader":
      return text("name");
    case "membership":
      return `${await name("country", "country")} in ${await name("bloc", "bloc")}`;
    case "term":
      return `${await name("leader", "leader")} as ${text("office")}`;
    case "issue":
      return `the issue “${text("name")}”`;
    case "source":
    case "event":
      return `the ${noun} “${text("title")}”`;
    case "stance":
      return `${await name("leader", "leader")} on ${await name("issue", "issue")}, ${LANES[text("lane")]}`;
    case "reaction":
      return `a reaction to “${await name("event", "answers")}”`;
    case "reply":
      return `a reply of ${await name("leader", "leader")}`;
  }
}

const NAMES: Partial<Record<NounName, string>> = {
  country: "name",
  bloc: "name",
  leader: "name",
  issue: "name",
  event: "title",
};

/** What a record is called: as the change set writes it, else as it was written last. */
async function nameOf(db: Db | Tx, changeSetId: number, noun: NounName, slug: string): Promise<string> {
  const field = NAMES[noun];
  const { table, texts } = NOUNS[noun];
  if (!field || !texts) return slug;
  const [row] = await db.$queryRawUnsafe<{ name: string }[]>(
    `SELECT t."${field}" AS "name" FROM "${table}" i JOIN "${table}Revision" r ON r."recordId" = i."id"
     JOIN "${texts.table}" t ON t."revisionId" = r."id" AND t."language" = $3
     WHERE i."slug" = $1 AND (r."changeSetId" = $2 OR r."since" IS NOT NULL)
     ORDER BY (r."changeSetId" = $2) DESC, r."id" DESC LIMIT 1`,
    slug,
    changeSetId,
    RECORD_LANGUAGE,
  );
  return row?.name ?? slug;
}
