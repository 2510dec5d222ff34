import { ActionForm } from "@/components/forms/action-form.client";
import { HandedOutLink } from "@/components/forms/handed-out-link.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import type { GuestLink } from "@/lib/guest-reviews/model";
import { MOST_DAYS } from "@/lib/guest-reviews/schema";
import { formatAge } from "@/lib/i18n/age";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** Guests who read the set by a link: who they are, until when, and the way to invite another or to take a link back. */
export function GuestsSection({
  id,
  links,
  days,
  now,
  actions,
}: {
  id: number;
  links: GuestLink[];
  /** For how many days a link holds unless told otherwise. */
  days: number;
  now: Date;
  actions: { invite: FormAction; revoke: FormAction };
}) {
  const t = getTranslator("review");
  const people = getTranslator("people");
  return (
    <Section id="guests" title={t("guests.title")} aside={t("guests.aside")}>
      <ul className="guest-links">
        {links.map((link) => (
          <li key={link.id}>
            <p>
              <b>{link.label}</b>{" "}
              <span className="text-note text-ink-soft">
                {t("guests.link", {
                  name: link.invitedBy.name,
                  age: formatAge(link.createdAt, now),
                  until: formatInstant(link.expiresAt),
                })}
              </span>
            </p>
            <ActionForm
              id={`revoke-${link.id}`}
              action={actions.revoke}
              label={t("guests.revokeOf", { name: link.label })}
            >
              <HiddenField name="id" value={id} />
              <HiddenField name="link" value={link.id} />
              <div className="form-actions">
                <SubmitButton kind="plain">{t("guests.revoke")}</SubmitButton>
              </div>
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm
        behind={t("guests.invite")}
        id="invite-guest"
        action={actions.invite}
        values={{ days: String(days) }}
        label={t("guests.invite")}
      >
        <HandedOutLink
          texts={{ label: people("link.for"), hint: people("link.once"), mailed: people("link.mailed") }}
        />
        <HiddenField name="id" value={id} />
        <TextField
          name="name"
          label={t("guests.name")}
          hint={t("guests.nameHint")}
          autoComplete="off"
          maxLength={120}
        />
        <TextField name="days" label={t("guests.days")} type="number" min={1} max={MOST_DAYS} />
        <div className="form-actions">
          <SubmitButton kind="plain">{t("guests.make")}</SubmitButton>
          <p className="field-hint">{t("guests.makeHint")}</p>
        </div>
      </ActionForm>
    </Section>
  );
}
