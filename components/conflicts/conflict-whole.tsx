import { FieldDifference } from "@/components/changes/field-difference";
import { fieldLabel, isProse, lineInWords } from "@/components/changes/field-words";
import type { Names } from "@/components/events/names";
import { RadioField } from "@/components/forms/choice-field.client";
import { type Overtaken, WHOLE_RECORD } from "@/lib/change-sets/conflicts/model";
import { fieldChanges } from "@/lib/changes/field-changes";
import { getTranslator } from "@/lib/i18n/translator";

/** A record that one took away and the other changed: what the change was, and whether the record stays. */
export function ConflictWhole({
  record,
  names,
  mayDecide,
}: {
  record: Overtaken;
  names: Names;
  mayDecide: boolean;
}) {
  const t = getTranslator("conflicts");
  const release = record.release ?? 0;
  const mineIsGone = record.mine === null;
  const kept = (mineIsGone ? record.theirs : record.mine) ?? {};
  const inWords = (field: string, lines: string[]) => lines.map((line) => lineInWords(field, line, names));
  return (
    <section className="conflict-field">
      <p>{t(mineIsGone ? "removedHere" : "removedThere", { release })}</p>
      <dl>
        {fieldChanges(record.base ?? {}, kept).map(({ field, before, after }) => (
          <FieldDifference
            key={field}
            label={fieldLabel(field)}
            prose={isProse(field)}
            before={inWords(field, before)}
            after={inWords(field, after)}
          />
        ))}
      </dl>
      {mayDecide && (
        <RadioField
          name={`choice.${WHOLE_RECORD}`}
          label={t("whichWhole")}
          options={[
            { value: "theirs", label: t(mineIsGone ? "keepTheirs" : "leaveAway", { release }) },
            { value: "mine", label: t(mineIsGone ? "takeAway" : "bringBack") },
          ]}
        />
      )}
    </section>
  );
}
