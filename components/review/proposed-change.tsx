import type { ReactNode } from "react";
import { FieldDifference } from "@/components/changes/field-difference";
import { fieldLabel, isProse } from "@/components/changes/field-words";
import { recordLabel, recordPath, replacementLabel } from "@/components/changes/record-label";
import type { Names } from "@/components/events/names";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { tombstoneText } from "@/components/withheld/tombstone-text";
import type { ProposedChange, SetSource } from "@/lib/change-sets/model";
import { citationChanges } from "@/lib/changes/citation-changes";
import { fieldChanges } from "@/lib/changes/field-changes";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";
import { CitedSources } from "./cited-sources";
import { type FieldRow, fieldRows } from "./field-rows";
import { PlainField } from "./plain-field";
import { PositionChange } from "./position-change";
import { previewOf } from "./record-preview";

/** What the changes of a set are read with. */
export type Register = {
  names: Names;
  /** Issues by slug, as the set has them. */
  issues: ReadonlyMap<string, Issue>;
  /** Sources by slug, as the set has them. */
  sources: ReadonlyMap<string, SetSource>;
};

/** Where a change stands on the page of its set. */
export function changeAnchor({ noun, slug }: Pick<ProposedChange, "noun" | "slug">): string {
  return `${noun}.${slug}`;
}

/**
 * One change: what the record said and what it is to say, word by word, with its sources beside it. What can be done with
 * the change, and what was said of it, are given by the page.
 */
export function ProposedChangeView({
  change,
  register,
  kind,
  tools,
  children,
}: {
  change: ProposedChange;
  register: Register;
  /** How the kind of change is shown or chosen. */
  kind: ReactNode;
  /** Ways to edit the change, for its author. */
  tools?: ReactNode;
  /** What was said of it. */
  children?: ReactNode;
}) {
  const t = getTranslator("review");
  const { noun, slug, action, before, after, replacedBy, overtakenBy, withheld } = change;
  const label = recordLabel(change, register.names);
  const path = action === "added" ? null : recordPath(change);
  const rows = fieldRows(change, register.names);
  const citations = citationChanges(before, after);
  const preview = after ? previewOf(change, register) : null;
  const unmoved = action === "changed" && fieldChanges(before ?? {}, after ?? {}).length === 0;
  return (
    <article className="proposed" id={changeAnchor(change)} data-action={action}>
      <header>
        <h3>{path ? <a href={path}>{label}</a> : label}</h3>
        <div className="proposed-facts">
          <Badge>{getTranslator("changes")(`action.${action}`)}</Badge>
          {kind}
          {overtakenBy !== null && (
            <Badge kind="warn">
              {t.rich("changes.overtaken", {
                release: overtakenBy,
                link: (chunks) => (
                  <a key="release" href={`/changes/${overtakenBy}`}>
                    {chunks}
                  </a>
                ),
              })}
            </Badge>
          )}
          {tools}
        </div>
      </header>
      {withheld && (
        <Notice kind="warning">
          <p>{t("changes.withheld", { action, tombstone: tombstoneText(withheld) })}</p>
        </Notice>
      )}
      <div className="proposed-columns">
        <div className="proposed-claim">
          {noun === "stance" && <PositionChange change={change} issues={register.issues} />}
          <dl>
            {rows.map((row) => (
              <Row key={row.field} row={row} isWhole={!before || !after} />
            ))}
          </dl>
          {replacedBy !== null && (
            <p>
              {t("changes.replacedBy", {
                label: replacementLabel(change, register.names) ?? replacedBy.slug,
              })}
            </p>
          )}
          {unmoved && <p className="text-ink-soft">{t("changes.nothing")}</p>}
          {preview && <Disclosure summary={t("changes.preview")}>{preview}</Disclosure>}
        </div>
        {(citations.length > 0 || noun === "stance" || noun === "event") && (
          <aside className="proposed-sources" aria-label={t("changes.sourcesOf", { record: label })}>
            <h4>{t("changes.sources")}</h4>
            <CitedSources key={slug} citations={citations} sources={register.sources} />
          </aside>
        )}
      </div>
      {children}
    </article>
  );
}

function Row({ row: { field, before, after, isContext }, isWhole }: { row: FieldRow; isWhole: boolean }) {
  const label = fieldLabel(field);
  if (isContext)
    return (
      <PlainField label={getTranslator("review")("changes.asItStands", { field: label })} lines={after} />
    );
  if (isWhole) return <PlainField label={label} lines={after.length > 0 ? after : before} />;
  return <FieldDifference label={label} prose={isProse(field)} before={before} after={after} />;
}
