import { NOUNS, type NounName } from "@/lib/change-sets/nouns";
import { exclusiveKey, periodOf, writtenPeriod } from "@/lib/change-sets/periods";
import { type Content, referencedSlugs } from "@/lib/change-sets/rows";
import { deedsEndWithOffice, type Term } from "@/lib/domain/office";
import { isOfficeKind, OFFICE_KINDS } from "@/lib/domain/office-kind";
import { FirstCome } from "@/lib/domain/overlap";
import type { Entry } from "./entries";
import type { SeedProblem } from "./problem";

/** Everything that is wrong with the records, each by itself and together. */
export function checkEntries(entries: readonly Entry[]): SeedProblem[] {
  return [
    ...entries.flatMap(checkContent),
    ...checkSlugs(entries),
    ...checkReferences(entries),
    ...checkOverlaps(entries),
  ];
}

function problem(entry: Entry, field: string, reason: string): SeedProblem {
  return { file: entry.file, record: entry.record, field: entry.fieldNames[field] ?? field, reason };
}

function checkContent(entry: Entry): SeedProblem[] {
  const parsed = NOUNS[entry.noun].schema.safeParse(entry.content);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => {
        const [field = "", ...rest] = issue.path.map(String);
        const name = [entry.fieldNames[field] ?? field, ...rest].join(".");
        return { file: entry.file, record: entry.record, field: name, reason: issue.message };
      });
  const wellFormed =
    entry.noun === "country" || entry.noun === "source" || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(entry.slug);
  const code = entry.noun !== "country" || /^[A-Z]{2}$/.test(entry.slug);
  if (
    !wellFormed &&
    !problems.some(({ field }) => ["from", "issue", "lane", "leader", "country"].includes(field))
  )
    problems.push(
      problem(
        entry,
        "slug",
        `"${entry.slug}" must be lower-case letters and digits joined by single hyphens`,
      ),
    );
  if (!code)
    problems.push(problem(entry, "code", `"${entry.slug}" must be a two-letter ISO 3166-1 code in capitals`));
  return problems;
}

function checkSlugs(entries: readonly Entry[]): SeedProblem[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const key = `${entry.noun} ${entry.slug}`;
    const other = first.get(key);
    if (!other) first.set(key, entry);
    return other
      ? [
          problem(
            entry,
            FIELD_OF_SLUG[entry.noun] ?? "slug",
            `the same as ${other.record} in ${other.file}; keep one of the two, or tell them apart`,
          ),
        ]
      : [];
  });
}

const FIELD_OF_SLUG: Partial<Record<NounName, string>> = {
  source: "url",
  stance: "from",
  membership: "from",
  country: "code",
};

function checkReferences(entries: readonly Entry[]): SeedProblem[] {
  const known = new Set(entries.map((entry) => `${entry.noun} ${entry.slug}`));
  return entries.flatMap((entry) =>
    referencedSlugs(NOUNS[entry.noun], entry.content as Content)
      .filter(({ to, slug }) => !known.has(`${to} ${slug}`))
      .map(({ field, to, slug }) =>
        problem(
          entry,
          field,
          `there is no ${to} "${entry.addresses[slug] ?? slug}"; ${to === "source" ? "add it to sources.json" : "add it"}, or correct it here`,
        ),
      ),
  );
}

/** Of records of which only one can hold on a day, the first in the files stands. */
function checkOverlaps(entries: readonly Entry[]): SeedProblem[] {
  const held = new FirstCome<Entry>();
  return entries.flatMap((entry) => {
    const [key, period] = [exclusiveKey(entry.noun, entry.content), periodOf(entry.content)];
    const other = key && period ? held.take(key, period, entry) : null;
    // One that stands twice is told as that.
    if (!other || other.slug === entry.slug) return [];
    return [
      problem(
        entry,
        "from",
        `overlaps ${other.record} (${writtenPeriod(other.content)}) with ${writtenPeriod(entry.content)}; end one before the other begins`,
      ),
    ];
  });
}

/**
 * Deeds that begin or end outside every office of their leader, and offices whose kind is not said: possible, and worth a
 * second look.
 */
export function warnings(entries: readonly Entry[]): SeedProblem[] {
  const terms = new Map<string, Term[]>();
  for (const { noun, slug, content } of entries) {
    const period = periodOf(content);
    if (noun !== "term" || !period) continue;
    const leader = String(content.leader);
    const { office, officeKind } = content;
    terms.set(leader, [
      ...(terms.get(leader) ?? []),
      { ...period, office: String(office), officeKind: isOfficeKind(officeKind) ? officeKind : null, slug },
    ]);
  }
  return entries.flatMap((entry) => {
    if (entry.noun === "term" && !isOfficeKind(entry.content.officeKind))
      return [
        problem(
          entry,
          "officeKind",
          `a term that does not say what kind of office it was in; add one of ${OFFICE_KINDS.join(", ")}`,
        ),
      ];
    const period = periodOf(entry.content);
    if (entry.noun !== "stance" || entry.content.lane !== "does" || !period) return [];
    const found = deedsEndWithOffice(period, terms.get(String(entry.content.leader)) ?? []);
    if (found === null) return [];
    return found === "starts-outside-office"
      ? [
          problem(
            entry,
            "from",
            "a deed that begins outside every term of the leader; check it against the terms",
          ),
        ]
      : [
          problem(
            entry,
            "to",
            "a deed that goes on after the term in which it began; end it with the term, or check the terms",
          ),
        ];
  });
}
