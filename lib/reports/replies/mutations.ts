import { useAccessLink } from "@/lib/access-links/mutations";
import { createChangeSet, writeChanges } from "@/lib/change-sets/mutations";
import { utcToday } from "@/lib/clock";
import type { Db, Tx } from "@/lib/db/client";
import { notify } from "@/lib/notices/mutations";
import { replySlug } from "@/lib/replies/schema";
import { fail, type Result, succeed } from "@/lib/result";
import { once } from "@/lib/submissions/mutations";
import { answererIds } from "../answerers";
import { linkChangeSet, refusalOfAnother } from "../change-set/mutations";
import { type Asked, openReport } from "../open-report";
import { keepReport } from "../receive/mutations";
import { subjectOf } from "../subject";
import { isAbout } from "./own-records";
import { findReplyLink } from "./queries";
import type { ReplyForm } from "./schema";
import type { ReplyTarget } from "./target";

/** What one link may send within a day: a reply to everything, and no flood. */
const MOST_A_DAY = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Takes into the queue what a person written about, or their office, sends through their link: a reply to be published
 * beside a stance or an event, or a correction. Whoever made the link is told, or everyone who may answer where they have left.
 * @returns the report's number; `expired` for a link that does not hold; `not-found` for a record that is not about them;
 *          `limited`
 */
export async function receiveReply(
  db: Db,
  { token, key, to, kind, text, sourceUrl, by, now }: ReplyForm & { now: Date },
): Promise<Result<{ id: number }>> {
  const held = await findReplyLink(db, token, now);
  if (!held) return NO_LINK;
  return once(db, { key, actor: held, now }, async (tx) => {
    // Held until the reply is written, so that a link that was revoked meanwhile sends nothing.
    const link = await useAccessLink(tx, "reply", token, now);
    if (!link) return NO_LINK;
    const { leader } = held;
    const subject = await subjectOf(tx, aboutOf(to), now);
    if (!(await isAbout(tx, subject.release, leader, to)))
      return fail(
        "not-found",
        "This record is not one of those that your link is for. Choose one of the list.",
        [{ record: "", field: "to", reason: "Choose one of the records of the list." }],
      );
    const since = new Date(now.getTime() - DAY_MS);
    const sent = await tx.report.count({ where: { linkId: link.id, at: { gt: since } } });
    if (sent >= MOST_A_DAY)
      return fail(
        "limited",
        `This link has sent ${MOST_A_DAY} messages within a day. It takes more tomorrow.`,
      );
    const own = { kind, linkId: link.id, leader, text, sourceUrl, name: by };
    const id = await keepReport(tx, { ...subject, ...own, now, by: link });
    const answerers = await answererIds(tx);
    await notify(tx, {
      kind: "replyReceived",
      to: answerers.includes(link.createdBy) ? [link.createdBy] : answerers,
      actor: { kind: "system", id: link.id },
      now,
      reportId: id,
      title: by,
    });
    return succeed({ id });
  });
}

const NO_LINK = fail(
  "expired",
  "This link does not hold any more. Whoever sent it to you can make another; what you wrote is still here.",
);

function aboutOf({ noun, slug }: ReplyTarget) {
  return { path: `/${noun}s/${slug}`, noun, slug, asOf: null, release: null };
}

/**
 * Puts a reply, word for word, into a new change set of whoever asks, to be reviewed like any other.
 * @returns the change set; `not-allowed` for what is no reply, and where a change set is under way already
 */
export async function draftReply(
  db: Db,
  { id, key, actor, now }: Asked & { key: string },
): Promise<Result<{ changeSetId: number }>> {
  return once(db, { key, actor, now }, async (tx) => {
    const found = await openReport(tx, { id, actor });
    if (!found.ok) return found;
    const { kind, noun, slug, leader, name, text, at, changeSetId } = found.value;
    if (kind !== "reply" || !slug || !leader) return fail("not-allowed", `Report ${id} is no reply.`);
    const busy = await refusalOfAnother(tx, changeSetId);
    if (busy) return busy;
    const by = name ?? (await nameOfLink(tx, found.value.linkId));
    const opened = await createChangeSet(tx, { title: `Reply of ${by}`, sentence: "", actor, now });
    if (!opened.ok) return opened;
    const day = utcToday(at);
    const content = {
      leader,
      stance: noun === "event" ? null : slug,
      event: noun === "event" ? slug : null,
      day,
      by,
      text,
      lastChecked: utcToday(now),
    };
    const change = { noun: "reply", slug: await freeSlug(tx, slug, day), action: "add", content } as const;
    const written = await writeChanges(tx, { id: opened.value.id, changes: [change], actor, now });
    if (!written.ok) return written;
    await linkChangeSet(tx, { id, actor, now, changeSetId: opened.value.id });
    return succeed({ changeSetId: opened.value.id });
  });
}

async function nameOfLink(tx: Tx, linkId: string | null): Promise<string> {
  const link = linkId === null ? null : await tx.accessLink.findUnique({ where: { id: linkId } });
  return link?.label || "The person written about";
}

/** A slug that no reply has yet: several may be received on one day. */
async function freeSlug(tx: Tx, to: string, day: string): Promise<string> {
  for (let nth = 1; ; nth++) {
    const slug = replySlug(to, day, nth);
    if ((await tx.reply.count({ where: { slug } })) === 0) return slug;
  }
}
