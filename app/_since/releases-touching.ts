import { figureOfPath } from "@/app/_figures/pages";
import type { NounName } from "@/lib/change-sets/nouns";
import { historyOf } from "@/lib/changes/history/queries";
import { publishedId, releasesAbout } from "@/lib/changes/queries";

/** Pages about one record that is neither leader nor issue, by the first part of their path. */
const RECORDS: Readonly<Record<string, NounName>> = { stances: "stance", events: "event", sources: "source" };

/** Most leaders or issues of a view that are asked about one by one; a view of more is about all. */
const MOST = 12;

/**
 * Numbers of the releases of a stretch that changed something about what a view names, the newest first: about its record,
 * else its leaders, else its issues; all of them where it names none of these.
 */
export async function releasesTouching(
  path: string,
  kept: Readonly<Record<string, string>>,
  { after, upTo }: { after: number; upTo: number },
): Promise<number[]> {
  const touching = await numbersOf(path, kept, upTo);
  const all = touching ?? Array.from({ length: upTo }, (_, at) => at + 1);
  return [...new Set(all)].filter((number) => number > after).sort((a, b) => b - a);
}

async function numbersOf(
  path: string,
  kept: Readonly<Record<string, string>>,
  upTo: number,
): Promise<number[] | null> {
  const [, first = "", slug] = path.split("/");
  const noun = RECORDS[first];
  if (noun && slug) {
    const versions = await historyOf(upTo, noun, slug);
    return versions.flatMap(({ since, until }) => (until === null ? [since] : [since, until]));
  }
  const view: Readonly<Record<string, string>> = { ...kept, ...figureOfPath(path)?.held };
  const leaders = slugsOf([view.leaders, view.leader, view.a, view.b, view.members]);
  const issues = slugsOf([view.issues, view.issue]);
  if (leaders.length > 0 && leaders.length <= MOST) return about("leader", leaders, upTo);
  if (issues.length > 0 && issues.length <= MOST) return about("issue", issues, upTo);
  return null;
}

/** The slugs of lists such as `ada@2020-01-01,bo`, each once. */
function slugsOf(lists: readonly (string | undefined)[]): string[] {
  const slugs = lists.flatMap((list) => (list ?? "").split(",")).map((one) => one.split("@", 1)[0] ?? "");
  return [...new Set(slugs)].filter(Boolean);
}

async function about(noun: "leader" | "issue", slugs: readonly string[], upTo: number): Promise<number[]> {
  const found = await Promise.all(
    slugs.map(async (slug) => {
      const id = await publishedId(noun, slug, upTo);
      if (id === null) return [];
      return noun === "leader" ? releasesAbout(upTo, id, 0) : releasesAbout(upTo, 0, id);
    }),
  );
  return found.flat();
}
