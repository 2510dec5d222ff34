import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import type { AccountKind, NoticeDetail } from "../model";
import { nameOf } from "../mutations";

/**
 * Tells somebody that who can use their account, or for what, was changed: in the transaction in which it was, and also where
 * they did it themselves, since whoever did may only have their password.
 * @param told  `title`: what they are now, where rights were changed
 */
export async function tellOwner(
  tx: Tx,
  told: { kind: AccountKind; userId: string; actor: Pick<Actor, "id" | "kind">; now: Date; title?: string },
): Promise<void> {
  const { kind, userId, actor, now, title = "" } = told;
  const detail: NoticeDetail = { title, by: await nameOf(tx, actor), note: null, release: null };
  await tx.notice.create({ data: { userId, kind, detail, at: now } });
}
