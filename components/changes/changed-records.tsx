import type { Names } from "@/components/events/names";
import { Badge } from "@/components/ui/badge";
import { nounText, tombstoneText } from "@/components/withheld/tombstone-text";
import { fieldChanges } from "@/lib/changes/field-changes";
import type { ChangedRecord } from "@/lib/changes/model";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { FieldDifference } from "./field-difference";
import { fieldLabel, isProse, lineInWords } from "./field-words";
import { recordLabel, recordPath, replacementLabel } from "./record-label";

type Shown = { release: number; names: Names; link: Link };

/**
 * The records a release touched. One that changed shows its fields before and after; one that is new leads to itself as
 * of this release, one that was removed to itself as of the release before.
 */
export function ChangedRecords({ records, ...rest }: Shown & { records: ChangedRecord[] }) {
  return (
    <ul>
      {records.map((record) => (
        <Changed key={`${record.noun}-${record.slug}`} record={record} {...rest} />
      ))}
    </ul>
  );
}

function Changed({ record, release, names, link }: Shown & { record: ChangedRecord }) {
  const t = getTranslator("changes");
  const { action, before, after, kind, withheld, replacedBy } = record;
  const label =
    withheld && !after
      ? t("withheldRecord", { noun: nounText(record.noun), slug: record.slug })
      : recordLabel(record, names);
  const path = recordPath(record);
  const at = action === "removed" ? release - 1 : release;
  return (
    <li className="changed-record">
      <h3>
        {path ? <a href={link(path, { release: at })}>{label}</a> : label}{" "}
        <Badge>{t(`action.${action}`)}</Badge>{" "}
        {action !== "added" && (
          <>
            <Badge kind="accent">{t(`kind.${kind}`)}</Badge>{" "}
            <a
              href={link(`/changes/records/${record.noun}/${record.slug}`)}
              className="text-note font-normal"
              aria-label={`${t("history.link")}: ${label}`}
            >
              {t("history.link")}
            </a>
          </>
        )}
      </h3>
      {replacedBy && (
        <p className="text-note">
          {t("standsFor")} <ReplacedBy record={record} names={names} link={(to) => link(to, { release })} />
        </p>
      )}
      {withheld && (
        <p className="text-ink-soft text-note">
          {after && t("withheldBefore")} {tombstoneText(withheld)}
        </p>
      )}
      {before && after && (
        <dl>
          {fieldChanges(before, after).map((change) => (
            <FieldDifference
              key={change.field}
              label={fieldLabel(change.field)}
              prose={isProse(change.field)}
              before={change.before.map((line) => lineInWords(change.field, line, names))}
              after={change.after.map((line) => lineInWords(change.field, line, names))}
            />
          ))}
        </dl>
      )}
    </li>
  );
}

/** The record that stands for one that was taken away, as of the release that did. */
export function ReplacedBy({
  record,
  names,
  link,
}: {
  record: Pick<ChangedRecord, "noun" | "replacedBy">;
  names: Names;
  link: (path: string) => string;
}) {
  const { noun, replacedBy } = record;
  if (!replacedBy) return null;
  const label = replacementLabel(record, names) ?? replacedBy.slug;
  const path = recordPath({ noun, slug: replacedBy.slug, before: null, after: replacedBy.content });
  return path ? <a href={link(path)}>{label}</a> : label;
}
