import { ActionForm } from "@/components/forms/action-form.client";
import { RadioField } from "@/components/forms/choice-field.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import { VISIBILITIES, type Visibility } from "@/lib/stored-briefings/model";

/** Who reads a briefing beside its owner and its editors, and the addresses at which they do. */
export function ReadersSection({
  slug,
  visibility,
  name,
  link,
  address,
  onShare,
  onRenew,
}: {
  slug: string;
  visibility: Visibility;
  /** The owner's, which stands beside a public briefing. */
  name: string;
  /** The whole address of its link; null where it has none. */
  link: string | null;
  /** Its public address; null where it is not public. */
  address: string | null;
  onShare: FormAction;
  onRenew: FormAction;
}) {
  const t = getTranslator("stored-briefings");
  return (
    <Section id="readers" title={t("sharing.readers")}>
      <div className="stack-forms">
        {/* Made anew once it is saved, so that it shows what holds. */}
        <ActionForm
          key={visibility}
          id="share"
          action={onShare}
          values={{ visibility }}
          label={t("sharing.readers")}
        >
          <HiddenField name="slug" value={slug} />
          <RadioField
            name="visibility"
            label={t("sharing.visibility")}
            hint={t("sharing.notes")}
            options={VISIBILITIES.map((value) => ({
              value,
              label: t(`sharing.${value}`),
              hint: t(`sharing.${value}Hint`, { name }),
            }))}
          />
          <div className="form-actions">
            <SubmitButton>{t("sharing.save")}</SubmitButton>
          </div>
        </ActionForm>
        {address && (
          <p>
            {t("sharing.publicAddress")}: <a href={address}>{address}</a>
          </p>
        )}
        {link && (
          <ActionForm id="renew" action={onRenew} label={t("sharing.renew")}>
            <div className="form-field">
              <label htmlFor="share-link">{t("sharing.address")}</label>
              <input
                id="share-link"
                className="input share-link"
                readOnly
                value={link}
                aria-describedby="share-link-hint"
              />
              <p id="share-link-hint" className="field-hint">
                {t("sharing.addressHint")} {t("sharing.renewText")}
              </p>
            </div>
            <HiddenField name="slug" value={slug} />
            <div className="form-actions">
              <SubmitButton kind="plain">{t("sharing.renew")}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </div>
    </Section>
  );
}
