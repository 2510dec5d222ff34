import { database } from "@/lib/db/client";

/** How many notices a person has not read. */
export function unreadNotices(userId: string): Promise<number> {
  return database().notice.count({ where: { userId, readAt: null } });
}
