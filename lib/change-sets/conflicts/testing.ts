import type { Db } from "@/lib/db/client";
import { approve, draftChanges, publishChanges, REVIEWER } from "@/lib/testing/world";
import { issue, stance } from "@/lib/testing/world-records";
import type { Change } from "../change";
import { publishChangeSet } from "../publish";

const now = new Date("2026-02-01T00:00:00Z");
const FERRIES = { leader: "ada-example", issue: "ferries", lane: "does", from: "2019", position: 0 } as const;
type Given = Partial<Parameters<typeof stance>[0]>;

/** Change sets of a test that other releases overtake. */
export function overtaking(database: { readonly db: Db }) {
  const publish = (id: number) => publishChangeSet(database.db, { id, actor: REVIEWER, now });
  const published = (changes: Change[]) => publishChanges(database.db, changes, { now });
  const changeSet = (id: number) => database.db.changeSet.findUniqueOrThrow({ where: { id } });
  const lastMove = (changeSetId: number) =>
    database.db.changeSetMove.findFirstOrThrow({ where: { changeSetId }, orderBy: { id: "desc" } });

  let made = 0;
  /** A published stance of its own for a test, and edits of it: whole, as edits are. */
  async function record() {
    const slug = `test-issue-${++made}`;
    const content: Given = { ...FERRIES, issue: slug };
    const added = stance(content as typeof FERRIES);
    await published([issue(slug, `Test issue ${made}`, 100 + made), added]);
    const edited = (more: Given = {}): Change => ({
      ...stance({ ...FERRIES, ...content, ...more } as typeof FERRIES),
      action: "edit",
      kind: "corrected",
    });
    const removed: Change = { noun: "stance", slug: added.slug, action: "remove", kind: "corrected" };
    return { slug: added.slug, edited, removed, name: `stance ${added.slug}` };
  }

  /** An approved change set, and the release that overtook it. */
  async function overtakenBy(mine: Change[], theirs: Change[]) {
    const id = await draftChanges(database.db, mine, { now });
    await approve(database.db, id, now);
    const { release } = await published(theirs);
    return { id, release };
  }

  return { publish, changeSet, lastMove, record, overtakenBy };
}
