import { ActionForm } from "@/components/forms/action-form.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import { KEPT_DAYS, type OwnBriefing } from "@/lib/stored-briefings/model";

/** Who reads a briefing, and what can be done with it as a whole. */
export function OwnWays({
  briefing: { slug, standing, owner, visibility, content, takenDown },
  onDelete,
  onLeave,
}: {
  briefing: OwnBriefing;
  onDelete: FormAction;
  onLeave: FormAction;
}) {
  const t = getTranslator("stored-briefings");
  const isOwner = standing === "owner";
  return (
    <div className="stored-ways mb-4">
      <span>
        {t(takenDown ? "edit.readersDown" : "edit.readers", { visibility: t(`visibility.${visibility}`) })}
      </span>
      {isOwner && <a href={`/account/briefings/${slug}/sharing`}>{t("share")}</a>}
      <a href={`/account/briefings/${slug}/history`}>{t("history")}</a>
      <a href={`/account/briefings/new?from=${slug}`}>{t("duplicate")}</a>
      <ActionForm
        id="away"
        action={isOwner ? onDelete : onLeave}
        behind={isOwner ? t("delete") : t("leave")}
        label={isOwner ? t("deleteNamed", { title: content.title }) : t("leave")}
      >
        <p>{isOwner ? t("deleteText", { days: KEPT_DAYS }) : t("leaveText", { owner })}</p>
        <HiddenField name="slug" value={slug} />
        <div className="form-actions">
          <SubmitButton kind="plain">{isOwner ? t("delete") : t("leave")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
