import { fieldLabel } from "@/components/changes/field-words";
import type { Names } from "@/components/events/names";
import { RadioField } from "@/components/forms/choice-field.client";
import { TextArea, TextField } from "@/components/forms/text-field.client";
import type { Overtaken } from "@/lib/change-sets/conflicts/model";
import { ownTextOf } from "@/lib/change-sets/conflicts/own-text";
import { getTranslator } from "@/lib/i18n/translator";
import { Side } from "./side";

/** A field that both changed: what was there, theirs and mine beside each other, and, where one may decide, which stands. */
export function ConflictField({
  record,
  field,
  names,
  mayDecide,
}: {
  record: Overtaken;
  field: string;
  names: Names;
  mayDecide: boolean;
}) {
  const t = getTranslator("conflicts");
  const label = fieldLabel(field);
  const base = record.base?.[field];
  return (
    <section className="conflict-field" aria-label={label}>
      <h3>{label}</h3>
      <dl className="conflict-sides">
        <div>
          <dt>{t("base")}</dt>
          <dd>
            <Side field={field} base={base} side={base} names={names} />
          </dd>
        </div>
        <div>
          <dt>{t("theirs", { release: record.release ?? 0 })}</dt>
          <dd>
            <Side field={field} base={base} side={record.theirs?.[field]} names={names} />
          </dd>
        </div>
        <div>
          <dt>{t("mine")}</dt>
          <dd>
            <Side field={field} base={base} side={record.mine?.[field]} names={names} />
          </dd>
        </div>
      </dl>
      {mayDecide && <Decision record={record} field={field} label={label} />}
    </section>
  );
}

function Decision({ record, field, label }: { record: Overtaken; field: string; label: string }) {
  const t = getTranslator("conflicts");
  const own = ownTextOf(record.noun, field);
  const words = own === "area" ? "text" : "day";
  const text = { name: `own.${field}`, label: t(`ownLabel.${words}`, { field: label }), autoComplete: "off" };
  return (
    <div className="conflict-decision">
      <RadioField
        name={`choice.${field}`}
        label={t("which", { field: label })}
        hint={own ? undefined : t("noOwn")}
        options={[
          { value: "theirs", label: t("takeTheirs", { release: record.release ?? 0 }) },
          { value: "mine", label: t("takeMine") },
          ...(own ? [{ value: "own", label: t(`takeOwn.${words}`) }] : []),
        ]}
      />
      {own && (
        <div className="conflict-own">
          {own === "area" ? <TextArea {...text} rows={3} /> : <TextField {...text} hint={t("dayHint")} />}
        </div>
      )}
    </div>
  );
}
