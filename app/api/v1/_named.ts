import type { PublishedRecord } from "@/app/_view/record";
import { ParameterError, shownValue } from "@/lib/views/problem";

/** The leader that a parameter names. @throws ParameterError where there is none */
export function leaderNamed(
  { leaders }: Pick<PublishedRecord, "leaders">,
  slug: string,
  parameter = "leaders",
) {
  const leader = leaders.bySlug.get(slug);
  if (leader) return leader;
  throw new ParameterError([{ parameter, value: shownValue(slug), code: "unknown-leader" }]);
}

/** The issue that a parameter names. @throws ParameterError where there is none */
export function issueNamed({ issues }: Pick<PublishedRecord, "issues">, slug: string, parameter = "issues") {
  const issue = issues.bySlug.get(slug);
  if (issue) return issue;
  throw new ParameterError([{ parameter, value: shownValue(slug), code: "unknown-issue" }]);
}

/** The codes that a parameter `country` names. @throws ParameterError for one that is not among those on record */
export function countriesNamed(codes: readonly string[], onRecord: Iterable<string>): readonly string[] {
  const known = new Set(onRecord);
  const unknown = codes.filter((code) => !known.has(code));
  if (unknown.length === 0) return codes;
  throw new ParameterError([
    {
      parameter: "country",
      value: shownValue(unknown.join(",")),
      code: "unknown-country",
      accepted: [...known].sort(),
    },
  ]);
}
