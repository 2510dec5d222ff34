import type { Names } from "@/components/events/names";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { Section } from "@/components/ui/section";
import type { Overtaken } from "@/lib/change-sets/conflicts/model";
import { ownTextOf } from "@/lib/change-sets/conflicts/own-text";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import { ConflictField } from "./conflict-field";
import { ConflictWhole } from "./conflict-whole";
import { overtakenLabel } from "./label";

/**
 * A record that a change set and a release both changed, field by field.
 * @param action  takes the decision; null for whoever only reads
 */
export function ConflictRecord({
  changeSetId,
  record,
  names,
  action,
}: {
  changeSetId: number;
  record: Overtaken;
  names: Names;
  action: FormAction | null;
}) {
  const t = getTranslator("conflicts");
  const { noun, slug, current, release, merge } = record;
  const label = overtakenLabel(record, names);
  const id = `${noun}-${slug}`;
  const shared = { record, names, mayDecide: action !== null };
  const fields =
    merge.kind !== "merged" && merge.fields.length > 0 ? (
      merge.fields.map((field) => <ConflictField key={field} field={field} {...shared} />)
    ) : (
      <ConflictWhole {...shared} />
    );
  return (
    <Section
      id={id}
      title={label}
      aside={release === null ? undefined : <a href={`/changes/${release}`}>{t("byRelease", { release })}</a>}
    >
      {action ? (
        <ActionForm
          id={`decide-${id}`}
          action={action}
          label={t("form", { record: label })}
          values={{ own: ownTexts(record) }}
          className="conflict-form"
        >
          <input type="hidden" name="id" value={changeSetId} />
          <input type="hidden" name="noun" value={noun} />
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="against" value={current ?? ""} />
          {fields}
          <p className="form-actions">
            <SubmitButton>{t("button")}</SubmitButton>
          </p>
        </ActionForm>
      ) : (
        fields
      )}
    </Section>
  );
}

/** The boxes for words of one's own begin with mine: most often a few words of theirs are missing in it. */
function ownTexts({ noun, mine, merge }: Overtaken): Record<string, string> {
  const fields = merge.kind === "merged" ? [] : merge.fields.filter((field) => ownTextOf(noun, field));
  return Object.fromEntries(fields.map((field) => [field, String(mine?.[field] ?? "")]));
}
