import { randomBytes } from "node:crypto";
import type { Change } from "@/lib/change-sets/change";
import { createChangeSet } from "@/lib/change-sets/mutations";
import { expectDone, publishChanges } from "@/lib/testing/world";
import { issue, leader, source, stance, term } from "@/lib/testing/world-records";
import { editingDatabase, type Someone } from "./people";

/** An invented leader with an office, an issue, and a word and a deed of the one on the other. */
export type Invented = {
  leader: { slug: string; name: string };
  issue: { slug: string; name: string };
  /** Slugs of the stances, open since 2019: the deed supports strongly, the word opposes. */
  deed: string;
  word: string;
  source: { slug: string; title: string };
};

/** Publishes records of a journey's own, so that journeys and repetitions do not meet. */
export async function publishInvented(): Promise<Invented> {
  const own = letters();
  const who = leader(`ada-${own}`, `Ada ${own}`, `${own}, Ada`, "AR");
  const what = issue(`kites-${own}`, `Kites ${own}`, 900);
  const record = source(`minutes-${own}`, { title: `Minutes ${own}` });
  const given = { leader: who.slug, issue: what.slug, from: "2019", citations: [{ source: record.slug }] };
  const deed = stance({ ...given, lane: "does", position: 2 });
  const word = stance({ ...given, lane: "says", position: -1 });
  const changes: Change[] = [
    who,
    term(who.slug, "President", "2018-01-01", null, "head"),
    what,
    record,
    deed,
    word,
  ];
  await publishChanges(editingDatabase(), changes, { now: new Date() });
  return {
    leader: { slug: who.slug, name: `Ada ${own}` },
    issue: { slug: what.slug, name: `Kites ${own}` },
    deed: deed.slug,
    word: word.slug,
    source: { slug: record.slug, title: `Minutes ${own}` },
  };
}

/** Opens a draft of somebody's. @returns its number */
export async function openDraft({ id }: Someone, title = "An invented change"): Promise<number> {
  const actor = { kind: "person", id, role: "editor", isAdmin: false, address: null } as const;
  const given = { title, sentence: "", actor, now: new Date() };
  return expectDone(await createChangeSet(editingDatabase(), given)).id;
}

/** Letters that no other journey has. */
export function letters(): string {
  return [...randomBytes(6)].map((byte) => String.fromCharCode(97 + (byte % 26))).join("");
}
