import type { Change } from "@/lib/change-sets/change";
import type { FieldContent } from "@/lib/change-sets/contents";
import { NOUNS } from "@/lib/change-sets/nouns";
import type { Day } from "@/lib/domain/day";
import { changesOf, type EditKind, kindsFor } from "@/lib/record-forms/changes";
import { checkRecord } from "@/lib/record-forms/check";
import { RECORD_FORMS } from "@/lib/record-forms/fields";
import type { FormValues } from "@/lib/record-forms/model";
import { slugProblem } from "@/lib/record-forms/slugs";
import { textOf } from "@/lib/record-forms/texts";
import { toValues } from "@/lib/record-forms/to-values";
import { sourceIdentity } from "@/lib/sources/identity";
import { mergedCitations } from "./citations";
import type { DecidedRow, FieldProblem, OnRecord, ReadForm } from "./model";

/** @param today  the day of the import; @param kind  why records that stand change, where a row does not say */
export type Deciding = { today: Day; kind: EditKind };

/**
 * What a row does to its record by itself: nothing, where it says what stands; else the changes that its form would make, or
 * what is wrong with it at each field. What the table has no column for stays as it stands.
 * @param record  the last word on the record of the row's slug, if there is one
 * @param sources  the last word on the sources that it cites, by slug
 */
export function decideRow(
  form: ReadForm,
  record: OnRecord | undefined,
  sources: ReadonlyMap<string, OnRecord>,
  { today, kind }: Deciding,
): DecidedRow {
  const { noun, row, table } = form;
  const standing = record && !record.withheld ? record.content : null;
  const decided: DecidedRow = {
    row,
    table,
    noun,
    slug: form.slug,
    outcome: "refused",
    standing,
    changes: [],
    changed: [],
    cited: [],
    problems: [],
  };
  const values = laidOver(form, standing, sources, today);
  const checked = checkRecord(noun, values, today);
  const problems = [...form.problems, ...problemsOfSlug(form, record, standing, values)];
  const told = new Set(problems.map(({ field }) => field));
  if (!checked.ok) {
    for (const [field, reasons] of Object.entries(checked.problems))
      if (!told.has(field)) problems.push(...reasons.map((reason) => ({ field, reason })));
    return { ...decided, problems };
  }
  const { slug } = form;
  if (problems.length > 0 || !slug) return { ...decided, problems };

  const content = keptAsItStands(form, standing, checked.content);
  const changed = standing ? changedFields(noun, standing, content) : [];
  if (standing && changed.length === 0) return { ...decided, outcome: "same" };
  if (standing && !form.given.has("lastChecked")) content.lastChecked = today;
  const own = textOf(form.values.kind);
  const why = own !== "" || kindsFor(noun).includes(kind) ? own || kind : "corrected";
  const published =
    record && standing
      ? { content: standing, revisionId: record.revisionId, release: record.release, isWithheld: false }
      : null;
  const drafted = { slug, action: null, kind: null, draft: null, published, basedOn: null };
  const made = changesOf(noun, slug, content, { ...values, kind: why }, standing ? drafted : null, null);
  if (!made.ok) {
    const found = Object.entries(made.problems).flatMap(([field, reasons]) =>
      reasons.map((reason) => ({ field, reason })),
    );
    return { ...decided, problems: found };
  }
  const outcome = standing ? "change" : "add";
  return { ...decided, outcome, changes: made.changes as Change[], changed, cited: checked.cited };
}

/** The form as it stands on record, with what the row gives written over it. */
function laidOver(
  { noun, given, parts, values }: ReadForm,
  standing: FieldContent | null,
  sources: ReadonlyMap<string, OnRecord>,
  today: Day,
): FormValues {
  const before = standing ? toValues(noun, standing) : {};
  const over = Object.fromEntries(Object.entries(values).filter(([name]) => given.has(name)));
  const all: FormValues = { ...before, ...over };
  if (!standing && !given.has("lastChecked")) all.lastChecked = today;
  // Words for the poles are asked for by name, so that whoever wrote them answered which is which.
  if (noun === "issue") all.agreesAt = "2";
  if (given.has("anchors"))
    all.anchors = { ...(before.anchors as FormValues | undefined), ...(values.anchors as FormValues) };
  if (noun === "source" && standing && isSameAddress(standing.url, textOf(values.url)))
    all.url = String(standing.url);
  if (given.has("citations"))
    all.citations = mergedCitations(values.citations, before.citations, parts, sources);
  return all;
}

function isSameAddress(standing: unknown, given: string): boolean {
  return sourceIdentity(String(standing))?.slug === (sourceIdentity(given)?.slug ?? null);
}

function problemsOfSlug(
  form: ReadForm,
  record: OnRecord | undefined,
  standing: FieldContent | null,
  values: FormValues,
): FieldProblem[] {
  const { noun, slug, given } = form;
  const rule = RECORD_FORMS[noun].slug;
  const tell = (reason: string) => [{ field: rule.typed || given.has("slug") ? "slug" : rule.at, reason }];
  // Without one the fields that it follows from are missing, and told.
  if (slug === null) return [];
  if (record?.withheld) return tell(`${noun} ${slug} is withheld; put it back first.`);
  if (record?.replacedBy)
    return tell(`${noun} ${slug} was merged into ${record.replacedBy}; change that one.`);
  if (standing)
    return RECORD_FORMS[noun].fields
      .filter(({ name, fixed }) => fixed && textOf(values[name]) !== String(standing[name]))
      .map(({ name }) => ({
        field: name,
        reason: `It is ${String(standing[name])} on record and cannot change; take the record out and add another.`,
      }));
  const unfit = slugProblem(noun, slug);
  if (unfit) return tell(unfit);
  if (noun === "source" && sourceIdentity(textOf(values.url))?.slug !== slug)
    return tell("There is no source of this slug; write the address of the document.");
  if (!rule.typed && textOf(form.values.slug) !== "" && !/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/.test(slug))
    return tell("It must be letters and digits joined by hyphens; or leave it empty, and it is made.");
  return [];
}

/** What no column gives is the very content that stands: a form takes blanks around its words away. */
function keptAsItStands(
  { noun, given }: ReadForm,
  standing: FieldContent | null,
  content: Record<string, unknown>,
): Record<string, unknown> {
  if (!standing) return { ...content };
  const kept = Object.keys(content).filter((name) => !given.has(formFieldOf(name)) && name in standing);
  const parsed = NOUNS[noun].schema.safeParse(standing);
  const before = parsed.success ? parsed.data : standing;
  return { ...content, ...Object.fromEntries(kept.map((name) => [name, before[name]])) };
}

function formFieldOf(contentField: string): string {
  return contentField === "position" || contentField === "state" ? "holding" : contentField;
}

function changedFields(
  noun: ReadForm["noun"],
  standing: FieldContent,
  content: Record<string, unknown>,
): string[] {
  const parsed = NOUNS[noun].schema.safeParse(standing);
  const before = parsed.success ? parsed.data : standing;
  return Object.keys(content).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(content[name]),
  );
}
