import { createAccessLink, revokeAccessLink, useAccessLink } from "@/lib/access-links/mutations";
import { findAccessLink } from "@/lib/access-links/queries";
import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import { readableBy } from "@/lib/change-sets/queries";
import { stateOf } from "@/lib/change-sets/states";
import type { Advice } from "@/lib/comments/model";
import { concerned, type Saying, writeComment } from "@/lib/comments/say";
import type { Db } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { notify } from "@/lib/notices/mutations";
import { fail, type Result, succeed } from "@/lib/result";
import { once } from "@/lib/submissions/mutations";
import { guestStanding } from "./model";

type Asked = { id: number; actor: Actor; now: Date };

/**
 * Hands out a link by which somebody without an account reads one change set and answers it, while editors read it too.
 * @returns the token, shown now or never; `not-found`; `not-allowed` for a set that is no longer, or not yet, in review
 */
export async function inviteGuest(
  db: Db,
  { id, actor, now, name, days }: Asked & { name: string; days: number },
): Promise<Result<{ token: string; expiresAt: Date; label: string }>> {
  if (!may(actor, "invite")) return fail("forbidden", "Your role does not allow that.");
  const readable = await readableBy(actor);
  return atomically(db, async (tx) => {
    const set = await tx.changeSet.findFirst({
      where: { AND: [{ id }, readable] },
      select: { state: true },
    });
    if (!set) return fail("not-found", `There is no change set ${id}.`);
    if (guestStanding(stateOf(set.state)) !== "open")
      return fail("not-allowed", "Guests read a change set while it is in review; submit it first.");
    const label = name.trim();
    const made = await createAccessLink(tx, {
      kind: "guestReview",
      actor,
      now,
      days,
      label,
      changeSetId: id,
    });
    return succeed({ token: made.token, expiresAt: made.expiresAt, label });
  });
}

/** Ends a guest's link at once. @returns `forbidden`; `not-found` for one that does not hold, or is of another set */
export async function revokeGuest(
  db: Db,
  { id, link, actor, now }: Asked & { link: string },
): Promise<Result<null>> {
  if (!may(actor, "invite")) return fail("forbidden", "Your role does not allow that.");
  const readable = await readableBy(actor);
  return atomically(db, async (tx) => {
    const set = await tx.changeSet.findFirst({ where: { AND: [{ id }, readable] }, select: { id: true } });
    const own = await tx.accessLink.findFirst({
      where: { id: link, kind: "guestReview", changeSetId: id },
      select: { id: true },
    });
    const missing = fail("not-found", "There is no such link, or it was taken back already.");
    if (!set || !own) return missing;
    return (await revokeAccessLink(tx, { id: link, actor, now })) ? succeed(null) : missing;
  });
}

/** What one link may say: enough for any review, and a bound on what a link that got about can fill. */
const MOST_SAID = 200;

/**
 * Says something by a guest's link: an answer to the whole with its advice, or a comment. It is logged as theirs and counts
 * as advice only: nothing about the set changes by it.
 * @param said.address  where the request came from
 * @returns `expired` for a link that does not hold, and for a set that is closed; `not-allowed` while it rests; `limited`
 */
export async function sayAsGuest(
  db: Db,
  {
    token,
    key,
    now,
    address,
    ...said
  }: Pick<Saying, "version" | "about" | "text" | "now"> & {
    token: string;
    key: string;
    advice?: Advice;
    address: string | null;
  },
): Promise<Result<{ id: number }>> {
  const over = fail("expired", "This link holds no more. Whoever sent it can send another one.");
  const known = await findAccessLink(db, "guestReview", token, now);
  if (!known) return over;
  return once(db, { key, actor: { id: `link ${known.id}` }, now }, async (tx) => {
    const link = await useAccessLink(tx, "guestReview", token, now);
    if (!link?.changeSetId) return over;
    const changeSetId = link.changeSetId;
    const { state } = await tx.changeSet.findUniqueOrThrow({
      where: { id: changeSetId },
      select: { state: true },
    });
    const standing = guestStanding(stateOf(state));
    if (standing === "closed") return fail("expired", "The review is closed; nothing was added.");
    if (standing === "resting")
      return fail("not-allowed", "Its author is rewriting it. Answer once it is in review again.");
    if ((await tx.comment.count({ where: { author: link.id } })) >= MOST_SAID)
      return fail("limited", `By this link ${MOST_SAID} things were said; ask for another one.`);
    const { title, to } = await concerned(tx, changeSetId);
    const by = { id: link.id, name: link.label, isGuest: true };
    const id = await writeComment(tx, { changeSetId, by, now, ...said });
    await writeAudit(tx, {
      at: now,
      actor: { id: `link ${link.id}`, address },
      action: said.advice ? "advise" : "comment",
      changeSetId,
      target: `link ${link.id}`,
      detail: { comment: id, name: link.label, advice: said.advice ?? null },
    });
    const guest: Actor = { kind: "system", id: link.id };
    const note = `${link.label}: ${said.text.trim()}`;
    await notify(tx, {
      kind: "commented",
      to: [...to, link.createdBy],
      actor: guest,
      now,
      changeSetId,
      title,
      note,
    });
    return succeed({ id });
  });
}
