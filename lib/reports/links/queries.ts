import { listAccessLinks } from "@/lib/access-links/queries";
import { database } from "@/lib/db/client";
import { dayOf } from "@/lib/db/dated-day";
import type { HeldLink } from "./model";

/** Every link for replies that holds, the newest first. */
export async function listReplyLinks(now: Date): Promise<HeldLink[]> {
  const links = await listAccessLinks(database(), { kind: "reply", now });
  const [sent, people] = await Promise.all([
    database().report.groupBy({
      by: ["linkId"],
      where: { linkId: { in: links.map(({ id }) => id) } },
      _count: true,
    }),
    database().user.findMany({
      where: { id: { in: links.map(({ createdBy }) => createdBy) } },
      select: { id: true, name: true },
    }),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const counts = new Map(sent.map(({ linkId, _count }) => [linkId, _count]));
  return links.map(({ id, leader, label, createdBy, createdAt, expiresAt }) => ({
    id,
    leader: leader ?? "",
    label,
    madeBy: names.get(createdBy) ?? createdBy,
    madeOn: dayOf(createdAt),
    expiresOn: dayOf(expiresAt),
    sent: counts.get(id) ?? 0,
  }));
}
