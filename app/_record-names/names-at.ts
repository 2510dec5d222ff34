import { type Names, namesFrom } from "@/components/events/names";
import { namesUpTo } from "@/lib/change-sets/named/queries";

/** Names for what a release and those before it tell: of records that were taken away, those that they had last. */
export async function namesAt(release: number): Promise<Names> {
  const { leader, issue, ...more } = await namesUpTo(release);
  return namesFrom(leader, issue, more);
}
