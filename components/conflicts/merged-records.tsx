import { fieldLabel } from "@/components/changes/field-words";
import type { Names } from "@/components/events/names";
import type { Overtaken } from "@/lib/change-sets/conflicts/model";
import { getTranslator } from "@/lib/i18n/translator";
import { overtakenLabel } from "./label";

/** Records in which the two sides changed different fields, and so are joined without a decision: whose fields they are. */
export function MergedRecords({ records, names }: { records: Overtaken[]; names: Names }) {
  const t = getTranslator("conflicts");
  const named = (fields: string[]) => fields.map(fieldLabel).join(", ") || t("nothingElse");
  return (
    <ul className="conflict-merged">
      {records.map((record) => (
        <li key={`${record.noun} ${record.slug}`}>
          <strong>{overtakenLabel(record, names)}</strong>
          {record.merge.kind === "merged" && (
            <p>
              {t("joined", {
                release: record.release ?? 0,
                theirs: named(record.merge.theirs),
                mine: named(record.merge.mine),
              })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
