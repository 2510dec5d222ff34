import { ActionForm } from "@/components/forms/action-form.client";
import { SelectField } from "@/components/forms/choice-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { Badge } from "@/components/ui/badge";
import type { ProposedChange } from "@/lib/change-sets/model";
import { changeSetPath } from "@/lib/change-sets/path";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import { changeAnchor } from "./proposed-change";

type Given = { head: { id: number; version: number }; change: ProposedChange };

/** Which kind a change is, for whoever only reads. */
export function KindBadge({ change }: { change: ProposedChange }) {
  // That what is added is new goes without saying.
  if (change.action === "added" && change.kind === "added") return null;
  return <Badge kind="accent">{getTranslator("review")(`changes.kinds.${change.kind}`)}</Badge>;
}

/** What an author can do with a change: edit it, say which kind it is, take it out. */
export function ChangeTools({
  head,
  change,
  actions,
}: Given & { actions: { changeKind: FormAction; dropChange: FormAction } }) {
  const t = getTranslator("review");
  const { noun, slug, action } = change;
  const about = (
    <>
      <input type="hidden" name="id" value={head.id} />
      <input type="hidden" name="version" value={head.version} />
      <input type="hidden" name="noun" value={noun} />
      <input type="hidden" name="slug" value={slug} />
    </>
  );
  return (
    <div className="change-tools">
      {action !== "removed" && (
        <a href={`${changeSetPath(head.id)}/${noun}/${encodeURIComponent(slug)}`}>{t("changes.edit")}</a>
      )}
      <ActionForm
        behind={t("changes.kindIs", { kind: t(`changes.kinds.${change.kind}`) })}
        id={`kind.${changeAnchor(change)}`}
        action={actions.changeKind}
        values={{ kind: change.kind }}
        label={t("changes.kind")}
        className="form-row"
      >
        {about}
        <SelectField
          name="kind"
          label={t("changes.kind")}
          options={kindsFor(change).map((kind) => ({ value: kind, label: t(`changes.kinds.${kind}`) }))}
        />
        <SubmitButton kind="plain">{t("changes.kindSave")}</SubmitButton>
      </ActionForm>
      <ActionForm
        behind={t("changes.drop")}
        id={`drop.${changeAnchor(change)}`}
        action={actions.dropChange}
        label={t("changes.drop")}
      >
        {about}
        <div className="form-actions">
          <SubmitButton kind="plain">{t("changes.dropButton")}</SubmitButton>
          <p className="field-hint">{t("changes.dropHint")}</p>
        </div>
      </ActionForm>
    </div>
  );
}

/** Only what comes can be new; what is there changes because of the leader, of us or of the method. */
function kindsFor({ action, kind }: ProposedChange): ProposedChange["kind"][] {
  const kinds: ProposedChange["kind"][] = ["leaderChanged", "corrected", "methodChanged"];
  if (action === "added") kinds.unshift("added");
  return kinds.includes(kind) ? kinds : [kind, ...kinds];
}
