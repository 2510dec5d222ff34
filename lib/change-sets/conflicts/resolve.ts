import type { CanonicalValue } from "@/lib/domain/canonical";
import type { RecordContent } from "@/lib/domain/three-way";
import { fail, type Problem, type Result, succeed } from "@/lib/result";
import { type Choices, type Overtaken, WHOLE_RECORD } from "./model";

/**
 * What a record says once it is decided which of the two stands where both changed it. What only one of them changed is
 * taken from there.
 * @returns `invalid` naming each field that is still open
 */
export function resolved(one: Overtaken, choices: Choices): Result<RecordContent> {
  const { merge, mine, theirs } = one;
  if (merge.kind === "merged") return succeed(merge.content);
  const record = `${one.noun} ${one.slug}`;
  if (mine === null || theirs === null) {
    const choice = choices[WHOLE_RECORD];
    if (choice?.take === "mine") return succeed(mine);
    if (choice?.take === "theirs") return succeed(theirs);
    return open([{ record, field: WHOLE_RECORD, reason: "say which of the two stands" }]);
  }
  const content: Record<string, CanonicalValue | undefined> = { ...merge.content };
  const problems: Problem[] = [];
  for (const field of merge.fields) {
    const choice = choices[field];
    if (!choice) problems.push({ record, field, reason: "say which of them stands" });
    else if (choice.take === "own") content[field] = choice.value as CanonicalValue;
    else content[field] = (choice.take === "mine" ? mine : theirs)[field];
  }
  return problems.length > 0 ? open(problems) : succeed(content);
}

const open = (problems: Problem[]) => fail("invalid", "Something is still to be decided.", problems);
