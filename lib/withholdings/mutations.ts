import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import { ALL_NOUNS, NOUNS, type Noun, type NounName } from "@/lib/change-sets/nouns";
import { insertRows } from "@/lib/db/bulk";
import type { Db, Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { lockReleases } from "@/lib/releases/lock";
import { withholdSentences } from "@/lib/releases/sentences/mutations";
import { fail, type Result, succeed } from "@/lib/result";
import {
  dependentsOf,
  type Found,
  findPublished,
  goingWith,
  standsAgain,
  wentWithAnother,
} from "./dependents";
import type { RecordName } from "./model";

type Asked = { noun: NounName; slug: string; reason: string; actor: Actor; now: Date };

/** Who takes records out or puts them back, when, and why. */
type Act = { action: "withhold" | "restore"; reason: string; actor: Actor; now: Date };

/**
 * Takes a record out of every release at once, and with it what cannot stand without it. Readers find this reason in its
 * place. What is published of it later is not withheld: that is how it is corrected.
 * @param asked.sentences  numbers of the releases whose sentence repeats it: they are withheld with it, all or nothing
 * @returns all that went, the record first; `forbidden`; `invalid` without a reason; `not-found` where nothing was published
 *          of it, or there is no such release; `not-allowed` where it is withheld already
 */
export function withhold(
  db: Db,
  asked: Asked & { sentences?: readonly number[] },
): Promise<Result<{ records: RecordName[] }>> {
  return decided(db, "withhold", asked, async (tx, record, act) => {
    const newest = await newestOf(tx, record);
    const isWithheld = newest?.action === "withhold" && newest.causeNoun === null;
    if (isWithheld && !(await isShown(tx, record)))
      return fail("not-allowed", `The ${record.noun} is withheld already.`);
    const dependents: Found[] = [];
    await write(tx, [record], act);
    for (let last = [record]; last.length > 0; ) {
      last = await goingWith(tx, last, () => `NOT r."withheld"`);
      await write(tx, last, act, record);
      dependents.push(...last);
    }
    const told = await withholdSentences(tx, { ...act, releases: asked.sentences ?? [] });
    return told.ok ? succeed(dependents) : told;
  });
}

/**
 * Puts a record back into every release, and with it what went only because something it refers to was withheld, where
 * all of that stands again. What was withheld for itself stays so, also where it was corrected since and then went along.
 * @returns all that came back, the record first; `forbidden`; `invalid` without a reason; `not-found`; `not-allowed` where it
 *          is not withheld, or something it cannot stand without is
 */
export function restore(db: Db, asked: Asked): Promise<Result<{ records: RecordName[] }>> {
  return decided(db, "restore", asked, async (tx, record, act) => {
    const newest = await newestOf(tx, record);
    if (newest?.action !== "withhold") return fail("not-allowed", `The ${record.noun} is not withheld.`);
    if (!(await canStand(tx, record)))
      return fail("not-allowed", "Something that it refers to is withheld; put that back first.");
    await write(tx, [record], act);
    return succeed(await restoreWith(tx, [record], act, goingWith));
  });
}

/**
 * Puts back what was withheld only because of records that stand again.
 * @param first  what comes back with the records themselves: of one that was corrected, nothing that says what it said
 * @returns what came back
 */
async function restoreWith(
  tx: Tx,
  records: readonly Found[],
  act: Act,
  first: typeof goingWith,
): Promise<Found[]> {
  const restored: Found[] = [];
  for (let last = records; last.length > 0; ) {
    const waits = (noun: Noun) => `r."withheld" AND ${wentWithAnother(noun)} AND ${standsAgain(noun)}`;
    last = await (last === records ? first : goingWith)(tx, last, waits);
    await write(tx, last, act, records[0]);
    await withholdAgain(tx, last);
    restored.push(...last);
  }
  return restored;
}

/**
 * What a release opened of a withheld record corrects it: what went with it stands again. The record itself stays withheld
 * in the releases before.
 */
export async function restoreCorrected(tx: Tx, release: number, actor: Actor, now: Date): Promise<void> {
  if ((await tx.withholding.count()) === 0) return;
  const corrected: Found[] = [];
  for (const { name, table } of ALL_NOUNS) {
    const rows = await tx.$queryRaw<{ id: number; slug: string }[]>`
      SELECT w."recordId" AS "id", w."slug" FROM (
        SELECT DISTINCT ON ("recordId") * FROM "Withholding" WHERE "noun" = ${name} ORDER BY "recordId", "id" DESC) w
      JOIN ${Prisma.raw(`"${table}Revision"`)} r ON r."recordId" = w."recordId" AND r."since" = ${release} AND NOT r."removed"
      WHERE w."action" = 'withhold'`;
    corrected.push(...rows.map((row) => ({ noun: name, ...row })));
  }
  const act = { action: "restore", reason: `Corrected in release ${release}.`, actor, now } as const;
  for (const record of corrected) await restoreWith(tx, [record], act, dependentsOf);
}

async function decided(
  db: Db,
  action: Act["action"],
  { noun, slug, reason, actor, now }: Asked,
  work: (tx: Tx, record: Found, act: Act) => Promise<Result<Found[]>>,
): Promise<Result<{ records: RecordName[] }>> {
  if (!may(actor, "withhold")) return fail("forbidden", "Only a reviewer or an admin withholds a record.");
  if (reason.trim() === "")
    return fail("invalid", "Say why: readers find the reason in the record's place.", [
      { record: `${noun} ${slug}`, field: "reason", reason: "give a reason" },
    ]);
  return atomically(db, async (tx) => {
    await lockReleases(tx);
    const record = await findPublished(tx, noun, slug);
    if (!record) return fail("not-found", `There is no published ${noun} ${slug}.`);
    const act = { action, reason: reason.trim(), actor, now };
    const done = await work(tx, record, act);
    if (!done.ok) return done;
    const detail = { reason: act.reason, with: done.value.map((other) => `${other.noun} ${other.slug}`) };
    await writeAudit(tx, { at: now, actor, action, target: `${noun} ${slug}`, detail });
    return succeed({ records: [record, ...done.value].map(named) });
  });
}

/** The last word of the log on a record. */
function newestOf(tx: Tx, { noun, id }: Found) {
  return tx.withholding.findFirst({ where: { noun, recordId: id }, orderBy: { id: "desc" } });
}

/** Whether readers see the record in any release: it was withheld, and corrected since. */
async function isShown(tx: Tx, { noun, id }: Found): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe<unknown[]>(
    `SELECT 1 FROM "${NOUNS[noun].table}Revision" WHERE "recordId" = $1 AND "since" IS NOT NULL AND NOT "removed" AND NOT "withheld" LIMIT 1`,
    id,
  );
  return rows.length > 0;
}

async function canStand(tx: Tx, { noun, id }: Found): Promise<boolean> {
  const { table } = NOUNS[noun];
  const rows = await tx.$queryRawUnsafe<unknown[]>(
    `SELECT 1 FROM "${table}" i WHERE i."id" = $1 AND ${standsAgain(NOUNS[noun])}`,
    id,
  );
  return rows.length > 0;
}

/**
 * Of what came back with another, withholds again what was withheld for itself before it went along, and was corrected: as
 * the log has it, up to the release before the correction.
 */
async function withholdAgain(tx: Tx, records: readonly Found[]): Promise<void> {
  for (const noun of ALL_NOUNS) {
    const own = records.filter((record) => record.noun === noun.name).map(({ id }) => id);
    if (own.length === 0) continue;
    await tx.$executeRaw`
      INSERT INTO "Withholding" ("at", "action", "noun", "recordId", "slug", "reason", "actor", "upTo")
      SELECT w."at", w."action", w."noun", w."recordId", w."slug", w."reason", w."actor",
             coalesce(w."upTo", (SELECT max(r."number") FROM "Release" r WHERE r."at" <= w."at"))
        FROM (SELECT DISTINCT ON ("recordId") * FROM "Withholding"
               WHERE "noun" = ${noun.name} AND "recordId" = ANY(${own}) AND "causeNoun" IS NULL
               ORDER BY "recordId", "id" DESC) w
       WHERE w."action" = 'withhold'`;
  }
}

/** Writes the log, whose rows are the one hand that withholds. */
async function write(tx: Tx, records: readonly Found[], act: Act, cause?: RecordName): Promise<void> {
  if (records.length === 0) return;
  const upTo = act.action === "withhold" ? await newestRelease(tx) : null;
  const rows = records.map(({ noun, id, slug }) => ({
    at: act.now,
    action: act.action,
    noun,
    recordId: id,
    slug,
    reason: act.reason,
    actor: act.actor.id,
    causeNoun: cause?.noun ?? null,
    causeSlug: cause?.slug ?? null,
    upTo,
  }));
  await insertRows(tx, "Withholding", rows);
}

async function newestRelease(tx: Tx): Promise<number | null> {
  const { _max } = await tx.release.aggregate({ _max: { number: true } });
  return _max.number;
}

const named = ({ noun, slug }: RecordName): RecordName => ({ noun, slug });
