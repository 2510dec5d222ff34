import { recordLabel } from "@/components/changes/record-label";
import type { Names } from "@/components/events/names";
import type { Overtaken } from "@/lib/change-sets/conflicts/model";

/** What a record is called that two changed, after what readers see of it. */
export function overtakenLabel({ noun, slug, mine, theirs }: Overtaken, names: Names): string {
  return recordLabel({ noun, slug, before: mine, after: theirs }, names);
}
