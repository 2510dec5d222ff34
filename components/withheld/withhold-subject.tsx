import { fieldLabel, lineInWords } from "@/components/changes/field-words";
import { recordPath } from "@/components/changes/record-label";
import type { Names } from "@/components/events/names";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { linesOf } from "@/lib/changes/field-changes";
import { getTranslator } from "@/lib/i18n/translator";
import type { RecordName } from "@/lib/withholdings/model";
import type { WithholdingPreview } from "@/lib/withholdings/preview/model";
import type { WithheldNoun } from "@/lib/withholdings/schema";
import { nounText, tombstoneText } from "./tombstone-text";

/** How many of the records that go along are named. */
const NAMED = 40;

/** How a record is called: by its name, for those who decide about it. */
export type NameOf = (record: RecordName) => string;

/** What a record is called before anybody has decided about it: its kind and its name. */
export function recordText({ noun, slug }: { noun: WithheldNoun; slug: string }, nameOf: NameOf): string {
  const t = getTranslator("withholding");
  return noun === "release"
    ? t("sentenceOf", { number: slug })
    : t("record", { noun: nounText(noun), name: nameOf({ noun, slug }) });
}

/** Where a record is read in public, or null for one without a page. */
export function publicPathOf({ noun, slug }: { noun: WithheldNoun; slug: string }): string | null {
  return noun === "release" ? `/changes/${slug}` : recordPath({ noun, slug, before: null, after: null });
}

/** What a decision is about: the record as it reads, whether it is withheld, and what goes or comes with it. */
export function WithholdSubject({
  preview,
  act,
  nameOf,
  names,
}: {
  preview: WithholdingPreview;
  act: "withhold" | "restore";
  nameOf: NameOf;
  /** Names of what the record refers to. */
  names: Names;
}) {
  const t = getTranslator("withholding");
  const { content, withheld, isShown, others } = preview;
  const path = publicPathOf(preview);
  return (
    <Section id="what" title={t("what")}>
      <p>
        <strong>{recordText(preview, nameOf)}</strong> {path && <a href={path}>{t("publicPage")}</a>}
      </p>
      {withheld && <p className="mt-2">{t("isWithheld", { tombstone: tombstoneText(withheld, nameOf) })}</p>}
      {withheld && isShown && <p className="mt-2">{t("corrected")}</p>}
      {!withheld && act === "restore" && <p className="mt-2">{t("isNot")}</p>}
      {content ? (
        <Disclosure summary={t("now")} open>
          <dl className="grid max-w-4xl gap-x-6 gap-y-1 sm:grid-cols-[10rem_1fr]">
            {Object.entries(content).map(([field, value]) => (
              <Field key={field} field={field} lines={linesInWords(field, value, names)} />
            ))}
          </dl>
        </Disclosure>
      ) : (
        <p className="mt-2 text-ink-soft">{t("unseen")}</p>
      )}
      {preview.noun !== "release" && <Others others={others} act={act} nameOf={nameOf} />}
    </Section>
  );
}

function Field({ field, lines }: { field: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
      <dt className="text-ink-soft">{fieldLabel(field)}</dt>
      <dd className="min-w-0">{lines.join("; ")}</dd>
    </div>
  );
}

/** A field's lines with names for slugs, the sources of citations among them. */
function linesInWords(field: string, value: unknown, names: Names): string[] {
  const named =
    field === "citations" && Array.isArray(value)
      ? value.map((citation) => ({ ...citation, source: names.source(String(citation.source)) }))
      : value;
  return linesOf(named).map((line) => lineInWords(field, line, names));
}

function Others({
  others,
  act,
  nameOf,
}: {
  others: RecordName[];
  act: "withhold" | "restore";
  nameOf: NameOf;
}) {
  const t = getTranslator("withholding");
  const more = others.length - NAMED;
  return (
    <div className="mt-4">
      <p>{t(act === "withhold" ? "goes" : "came", { count: others.length })}</p>
      <ul className="mt-1 list-disc ps-5">
        {others.slice(0, NAMED).map((other) => (
          <li key={`${other.noun} ${other.slug}`}>{recordText(other, nameOf)}</li>
        ))}
        {more > 0 && <li>{t("many", { count: more })}</li>}
      </ul>
    </div>
  );
}
