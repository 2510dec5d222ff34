import { recordLabel } from "@/components/changes/record-label";
import { type Names, namesFrom } from "@/components/events/names";
import type { FieldContent } from "@/lib/change-sets/contents";
import { type CalledBy, lastNames, lastSaid } from "@/lib/change-sets/named/queries";
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
  const of = (noun: CalledBy) =>
    lastNames(noun, [
      ...new Set(
        contents
          .flatMap((content) => [content[noun], content[`${noun}s`]].flat())
          .filter((slug): slug is string => typeof slug === "string"),
      ),
    ]);
  const [leaders, issues, countries, blocs] = await Promise.all([
    of("leader"),
    of("issue"),
    of("country"),
    of("bloc"),
  ]);
  return namesFrom(leaders, issues, countries, blocs);
}
