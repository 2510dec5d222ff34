import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { EmptyState } from "@/components/ui/empty-state";
import { HiddenFields } from "@/components/ui/hidden-fields";
import type { FormAction } from "@/lib/forms/state";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { HeldLink } from "@/lib/reports/links/model";

/** The links that hold, each with the way to end it. The links themselves are not kept and cannot be shown. */
export function HeldLinks({
  links,
  nameOf,
  revoke,
}: {
  links: HeldLink[];
  nameOf: (leader: string) => string;
  revoke: FormAction;
}) {
  const t = getTranslator("replies");
  if (links.length === 0) return <EmptyState title={t("links.none")} />;
  return (
    <ul className="entries">
      {links.map(({ id, leader, label, madeBy, madeOn, expiresOn, sent }) => (
        <li key={id}>
          <div>
            <h3>{t("links.for", { name: nameOf(leader), label })}</h3>
            <p className="dotted">
              <span>{t("links.facts", { name: madeBy, day: formatDay(madeOn) })}</span>
              <span>{t("links.until", { day: formatDay(expiresOn) })}</span>
              <span>{t("links.sent", { count: sent })}</span>
            </p>
            <ActionForm
              id={`revoke-${id}`}
              action={revoke}
              className="form-actions mt-2"
              label={t("links.revokeOf", { label })}
            >
              <HiddenFields fields={[["link", id]]} />
              <SubmitButton kind="plain">{t("links.revoke")}</SubmitButton>
            </ActionForm>
          </div>
        </li>
      ))}
    </ul>
  );
}
