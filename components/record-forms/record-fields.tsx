import { CheckField, RadioField, SelectField } from "@/components/forms/choice-field.client";
import { TextArea, TextField } from "@/components/forms/text-field.client";
import { NOUNS, type NounName } from "@/lib/change-sets/nouns";
import { POSITIONS } from "@/lib/domain/scale";
import { getTranslator } from "@/lib/i18n/translator";
import { anchorOfPosition } from "@/lib/record-forms/anchor-keys";
import { RECORD_FORMS } from "@/lib/record-forms/fields";
import type { FormField } from "@/lib/record-forms/model";
import rows from "@/messages/en/form-rows.json";
import { ChoiceRows } from "./choice-rows.client";
import { CitationRows } from "./citation-rows.client";
import { DirectionField } from "./direction-field.client";
import {
  codeChoices,
  holdings,
  officeKindChoices,
  positionLabel,
  regionChoices,
  wordChoices,
} from "./field-choices";
import { fieldHint, fieldLabel } from "./field-words";
import { PropositionNotes, WordingNotes } from "./findings.client";
import { FixedField } from "./fixed-field";
import { type FormOptions, MANY } from "./form-options";
import { HoldingField } from "./holding-field.client";

/** The fields of a noun's form, in the order of its table. */
export function RecordFields({
  noun,
  options,
  fixed,
}: {
  noun: NounName;
  options: FormOptions;
  /** What the record's identity keeps for good, by field; empty while it can still be said. */
  fixed: Record<string, { value: string; text: string }>;
}) {
  return RECORD_FORMS[noun].fields.map((field) => {
    const kept = fixed[field.name];
    const label = fieldLabel(noun, field.name);
    return kept ? (
      <FixedField key={field.name} name={field.name} label={label} value={kept.value} text={kept.text} />
    ) : (
      <Field key={field.name} noun={noun} field={field} label={label} options={options} />
    );
  });
}

type Asked = { noun: NounName; field: FormField; label: string; options: FormOptions };

function Field({ noun, field, label, options }: Asked) {
  const t = getTranslator("record-forms");
  const { name } = field;
  const own = { name, label, hint: fieldHint(name), optional: field.empty ? t("optional") : undefined };
  switch (field.as) {
    case "text":
      return (
        <div className="worded">
          <TextArea {...own} rows={name === "note" || name === "proposition" ? 2 : 4} />
          {field.worded && <WordingNotes name={name} />}
          {name === "proposition" && (
            <PropositionNotes name={name} label={t("checklist")} clean={t("checklistClean")} />
          )}
        </div>
      );
    case "line":
      return (
        <div className="worded">
          <TextField {...own} />
          {field.worded && <WordingNotes name={name} />}
        </div>
      );
    case "day":
      return <TextField {...own} type="date" className="input input-short" />;
    case "dated":
      return <TextField {...own} className="input input-short" autoComplete="off" />;
    case "number":
      return <TextField {...own} className="input input-short" inputMode="numeric" />;
    case "address":
      return <TextField {...own} inputMode="url" autoComplete="off" />;
    case "check":
      return <CheckField {...own} />;
    case "choice":
      return name === "region" ? (
        <SelectField {...own} options={[{ value: "", label: t("choose") }, ...regionChoices(field.of)]} />
      ) : name === "officeKind" ? (
        <SelectField
          {...own}
          options={[{ value: "", label: t("officeKindOpen") }, ...officeKindChoices(field.of)]}
        />
      ) : (
        <RadioField {...own} options={wordChoices(name, field.of)} />
      );
    case "record":
      return <RecordField {...own} of={field.of} options={options} />;
    case "records":
      return (
        <ChoiceRows {...own} add={rows.add} rowLabel={`${label} {n}`} options={options[field.of] ?? []} />
      );
    case "codes":
      return <ChoiceRows {...own} add={rows.addCode} rowLabel={rows.code} options={codeChoices()} />;
    case "anchors":
      return (
        <>
          <AnchorFields label={label} hint={own.hint} />
          <DirectionField
            name="agreesAt"
            label={t("label.agreesAt")}
            question={t.raw("agreesAt") as string}
            questionEmpty={t("agreesAtEmpty")}
            hint={t("hint.agreesAt")}
            wordless={t.raw("poleEmpty") as string}
          />
        </>
      );
    case "citations":
      return <CitationRows name={name} label={label} fields={citationFields(noun)} />;
    case "holding":
      return <HoldingField name={name} label={label} stateLabel={t("noPosition")} choices={holdings()} />;
  }
}

function RecordField({
  of,
  options,
  ...own
}: { name: string; label: string; hint?: string; optional?: string } & {
  of: NounName;
  options: FormOptions;
}) {
  const t = getTranslator("record-forms");
  const known = options[of] ?? [];
  if (!MANY.includes(of))
    return <SelectField {...own} options={[{ value: "", label: t("choose") }, ...known]} />;
  return (
    <>
      <TextField {...own} hint={t("hint.record")} list={`${own.name}-known`} autoComplete="off" />
      <datalist id={`${own.name}-known`}>
        {known.map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
    </>
  );
}

function AnchorFields({ label, hint }: { label: string; hint?: string }) {
  return (
    <fieldset id="record-anchors" className="form-field anchors">
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {POSITIONS.map((position) => (
        <TextArea
          key={position}
          name={`anchors.${anchorOfPosition(position)}`}
          label={positionLabel(position)}
          rows={2}
        />
      ))}
    </fieldset>
  );
}

function citationFields(noun: NounName): string[] {
  return Object.keys(NOUNS[noun].lists.citations?.fields ?? {});
}
