import { FieldDifference } from "@/components/changes/field-difference";
import { fieldLabel, isProse, lineInWords } from "@/components/changes/field-words";
import type { Names } from "@/components/events/names";
import { Notice } from "@/components/ui/notice";
import { fieldChanges, linesOf } from "@/lib/changes/field-changes";
import type { Content } from "@/lib/changes/model";
import { getTranslator } from "@/lib/i18n/translator";

/** A record field by field as it was read, with what has changed in it since marked as everywhere. */
export function RecordThenAndNow({
  read,
  now,
  movedTo,
  release,
  withheld,
  names,
}: {
  read: Content | null;
  now: Content | null;
  /** Where the record that stands for it by now is read, and what it is called. */
  movedTo: { path: string; label: string } | null;
  /** The release in which it was read. */
  release: number;
  withheld: boolean;
  names: Names;
}) {
  const t = getTranslator("reports");
  const shown = read ?? now;
  const changed = new Map(
    (read && now ? fieldChanges(read, now) : []).map((change) => [change.field, change]),
  );
  const said = !read ? "absent" : !now ? "gone" : changed.size > 0 ? "changed" : "unchanged";
  const inWords = (field: string) => (line: string) => lineInWords(field, line, names);
  return (
    <>
      {withheld && (
        <div className="mb-4">
          <Notice kind="warning">{t("one.withheld")}</Notice>
        </div>
      )}
      {movedTo && (
        <p className="mb-3">
          {t("one.moved")} <a href={movedTo.path}>{movedTo.label}</a>
        </p>
      )}
      <p className="mb-3 text-ink-soft text-note">{t(`one.${said}`, { number: release })}</p>
      <dl>
        {Object.entries(shown ?? {}).map(([field, value]) => {
          const { before, after } = changed.get(field) ?? { before: [], after: [] };
          if (changed.has(field))
            return (
              <FieldDifference
                key={field}
                label={fieldLabel(field)}
                prose={isProse(field)}
                before={before.map(inWords(field))}
                after={after.map(inWords(field))}
              />
            );
          const lines = linesOf(value).map(inWords(field));
          return lines.length === 0 ? null : (
            <div key={field} className="field-difference">
              <dt>{fieldLabel(field)}</dt>
              <dd>{lines.length === 1 ? lines[0] : <Listed lines={lines} />}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

function Listed({ lines }: { lines: string[] }) {
  return (
    <ul>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat and are never reordered
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}
