import { recordLabel } from "@/components/changes/record-label";
import { type Names, namesFrom } from "@/components/events/names";
import type { FieldContent } from "@/lib/change-sets/contents";
import { CALLED_BY, type CalledBy, lastNames, lastSaid } from "@/lib/change-sets/named/queries";
import type { NounName } from "@/lib/change-sets/nouns";

type RecordName = { noun: NounName; slug: string };

/**
 * What records are called, for those who edit: by what they said last, also where they are withheld or were taken away; by
 * their slug where nothing of them was published.
 */
export async function recordLabels(records: readonly RecordName[]): Promise<(record: RecordName) => string> {
  const said = await lastSaid(records);
  const names = await namesIn([...said.values()]);
  return ({ noun, slug }) => {
    const after = said.get(`${noun} ${slug}`);
    return after ? recordLabel({ noun, slug, before: null, after }, names) : slug;
  };
}

/** Names of all that these contents refer to, as they were last. */
export async function namesIn(contents: readonly FieldContent[]): Promise<Names> {
  const [leaders, issues, country, bloc, source] = await Promise.all(
    CALLED_BY.map((noun) => lastNames(noun, slugsIn(contents, noun))),
  );
  return namesFrom(leaders ?? NONE, issues ?? NONE, { country, bloc, source });
}

const NONE = new Map<string, { name: string }>();

/** The slugs of a kind of record that contents name, alone, in a list, or in citations. */
function slugsIn(contents: readonly FieldContent[], noun: CalledBy): string[] {
  const named = contents.flatMap((content) => [
    content[noun],
    ...[content[`${noun}s`] ?? []].flat(),
    ...citationsOf(content).map((citation) => citation[noun]),
  ]);
  return [...new Set(named.filter((slug): slug is string => typeof slug === "string"))];
}

function citationsOf({ citations }: FieldContent): Record<string, unknown>[] {
  return Array.isArray(citations) ? citations : [];
}
