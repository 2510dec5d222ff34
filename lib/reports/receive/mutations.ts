import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import { utcToday } from "@/lib/clock";
import type { Db, Tx } from "@/lib/db/client";
import { addDays } from "@/lib/domain/day";
import type { Actor } from "@/lib/domain/permissions";
import { notify } from "@/lib/notices/mutations";
import { limitedAddress } from "@/lib/rate-limits/limits";
import { consume } from "@/lib/rate-limits/mutations";
import { fail, type Result, succeed } from "@/lib/result";
import { readSettings } from "@/lib/settings/queries";
import { aboutOf } from "../about";
import { answererIds } from "../answerers";
import { NO_PAGE } from "../model";
import type { ReportInput } from "../schema";
import { LINKS_AT_MOST, linksIn } from "../spam";
import { type Subject, subjectOf } from "../subject";

/** Who a report came from, as the audit log names them: nothing tells one reader from another. */
const READER = { id: "reader" };
/** For so long the same words count as the same report. */
const SAME_WORDS_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
// Any constant will do, as long as nothing else in the database locks by it and a hash.
const SAME_WORDS_LOCK = 86_601;

/**
 * Takes what a reader says is wrong into the queue. The same words about the same page, with the same source and the same
 * e-mail address, are the same report; of another reader they are another one, since each is answered.
 * @param sent.address  where it comes from; it is counted against the limit, and kept nowhere
 * @returns the report's number; `limited`; `invalid` for what programs send
 */
export async function receiveReport(
  db: Db,
  { about = NO_PAGE, topic, address, now, ...sent }: ReportInput & { address: string | null; now: Date },
): Promise<Result<{ id: number }>> {
  const counted = await consume(db, "reportByAddress", limitedAddress(address));
  if (!counted.ok) return counted;
  if (topic)
    return fail(
      "invalid",
      "A field that nobody sees was filled in, as programs do. It is empty again: send this once more.",
    );
  if (linksIn(sent.text) > LINKS_AT_MOST)
    return fail("invalid", "Nothing was sent.", [
      {
        record: "",
        field: "text",
        reason: `This holds more than ${LINKS_AT_MOST} addresses. Keep the one that matters most as the source.`,
      },
    ]);
  return atomically(db, async (tx) => {
    // Held until the transaction ends, so that a form that is sent twice at once finds its own words. The form has no key
    // of its own, since the page that it stands on is the same for everyone.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SAME_WORDS_LOCK}, hashtext(${sent.text}))`;
    const before = await sameWords(tx, sent, new Date(now.getTime() - SAME_WORDS_MS));
    const subject = await subjectOf(tx, aboutOf(about), now);
    const here = before.filter(({ path }) => path === subject.path);
    const same = here.find(({ sourceUrl }) => sourceUrl === (sent.sourceUrl ?? null));
    if (same) return succeed({ id: same.id });
    if (before.length > here.length)
      return fail(
        "limited",
        "The same words were sent about another page within a day. Where several pages are wrong in the same way, one report that names them will do.",
      );
    const id = await keepReport(tx, { kind: "correction", ...subject, ...sent, now });
    await tellAnswerers(tx, { id, path: subject.path, now });
    return succeed({ id });
  });
}

/** So many reports within an hour are told of; beyond that it is a flood, and the queue says enough. */
const TOLD_AN_HOUR = 30;

async function tellAnswerers(
  tx: Tx,
  { id, path, now }: { id: number; path: string; now: Date },
): Promise<void> {
  const lately = await tx.report.count({ where: { at: { gt: new Date(now.getTime() - HOUR_MS) } } });
  if (lately > TOLD_AN_HOUR) return;
  const to = await answererIds(tx);
  const actor: Actor = { kind: "system", ...READER };
  await notify(tx, { kind: "reportReceived", to, actor, now, reportId: id, title: path });
}

/** Writes a report, the day by which it is answered, and the audit row. @returns its number */
export async function keepReport(
  tx: Tx,
  { now, asOf, by = READER, ...report }: Subject & Sent & { now: Date; by?: { id: string } },
): Promise<number> {
  const { answerWithinDays } = await readSettings(tx);
  const dueOn = addDays(utcToday(now), answerWithinDays);
  const { id } = await tx.report.create({
    data: { ...report, at: now, asOf: new Date(asOf), dueOn: new Date(dueOn) },
    select: { id: true },
  });
  const { kind, path } = report;
  // Neither the address nor what was said of oneself: the log is never erased.
  await writeAudit(tx, {
    at: now,
    actor: by,
    action: "report",
    target: `report ${id}`,
    detail: { kind, path },
  });
  return id;
}

/** What a report says and who says it. */
type Sent = {
  kind: "correction" | "reply";
  text: string;
  sourceUrl?: string;
  name?: string;
  email?: string;
  linkId?: string;
};

type Said = { id: number; path: string; sourceUrl: string | null };

/** The reports since then that one reader sent in the same words, blanks and capitals apart, the newest first. */
function sameWords(tx: Tx, { text, email }: { text: string; email?: string }, since: Date): Promise<Said[]> {
  return tx.$queryRaw<Said[]>`
    SELECT "id", "path", "sourceUrl" FROM "Report" WHERE "at" > ${since}
       AND lower(regexp_replace(btrim("text"), '\\s+', ' ', 'g')) = lower(regexp_replace(btrim(${text}), '\\s+', ' ', 'g'))
       AND lower("email") IS NOT DISTINCT FROM lower(${email ?? null}::text)
     ORDER BY "id" DESC`;
}
