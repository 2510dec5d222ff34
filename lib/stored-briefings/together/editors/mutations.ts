import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { notify } from "@/lib/notices/mutations";
import { consume } from "@/lib/rate-limits/mutations";
import { fail, type Result, succeed } from "@/lib/result";
import { lockBriefing } from "../../locked";

type Asked = { slug: string; actor: Actor; now: Date };

/** Most people who edit a briefing beside its owner. */
export const MOST_EDITORS = 20;

/**
 * Lets somebody with an account edit a briefing. Tries are limited, since they tell who has an account.
 * @param asked.who  an e-mail address, or a name that one account alone has
 * @returns their name; `not-found`; `forbidden` for who is not the owner; `invalid` where nobody, several or the owner are meant
 */
export async function addEditor(
  db: Db,
  { slug, who, actor, now }: Asked & { who: string },
): Promise<Result<{ name: string }>> {
  const counted = await consume(db, "coEditorByPerson", actor.id);
  if (!counted.ok) return counted;
  return atomically(db, async (tx) => {
    const locked = await lockBriefing(tx, { slug, actor, act: "manage" });
    if (!locked.ok) return locked;
    const { id, ownerId, editors } = locked.value;
    const [person, another] = await tx.user.findMany({
      where: { ...meant(who), disabledAt: null },
      orderBy: { id: "asc" },
      take: 2,
      select: { id: true, name: true },
    });
    if (!person)
      return refused("Nobody with this address or name has an account here. An admin can invite them.");
    if (another) return refused("Several people have this name. Write the e-mail address.");
    if (person.id === ownerId) return refused("That is you; it is yours already.");
    const { name } = person;
    if (editors.some(({ userId }) => userId === person.id)) return succeed({ name });
    if (editors.length >= MOST_EDITORS)
      return fail(
        "not-allowed",
        `${MOST_EDITORS} people edit it, the most there can be. Take one out first.`,
      );
    await tx.briefingEditor.create({ data: { briefingId: id, userId: person.id, addedAt: now } });
    const { title } = locked.value;
    await notify(tx, { kind: "briefingOpened", to: [person.id], actor, now, briefing: slug, title });
    const detail = { person: person.id };
    await writeAudit(tx, {
      at: now,
      actor,
      action: "add-briefing-editor",
      target: `briefing ${slug}`,
      detail,
    });
    return succeed({ name });
  });
}

/** Lets somebody edit a briefing no longer: its owner anyone, an editor themselves. @returns `not-found`; `forbidden` */
export function removeEditor(
  db: Db,
  { slug, person, actor, now }: Asked & { person: string },
): Promise<Result<null>> {
  return atomically(db, async (tx) => {
    const act = person === actor.id ? "leave" : "manage";
    const locked = await lockBriefing(tx, { slug, actor, act });
    if (!locked.ok) return locked;
    const { id: briefingId } = locked.value;
    const { count } = await tx.briefingEditor.deleteMany({ where: { briefingId, userId: person } });
    if (count === 0) return fail("not-found", "They do not edit it, or no longer.");
    const action = "remove-briefing-editor";
    await writeAudit(tx, { at: now, actor, action, target: `briefing ${slug}`, detail: { person } });
    return succeed(null);
  });
}

const refused = (reason: string) => fail("invalid", reason, [{ record: "", field: "who", reason }]);

/** Whom a text means: an address has an at sign, and a name is written as its person wrote it, but for capitals. */
const meant = (who: string) =>
  who.includes("@") ? { email: who.toLowerCase() } : { name: { equals: who, mode: "insensitive" as const } };
