import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { ActionForm } from "@/components/forms/action-form.client";
import { CheckField } from "@/components/forms/choice-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/queries";
import { choice } from "@/lib/views/parameter";
import { changeSettings } from "./actions";

const spec = { said: choice(["", "saved"]) };

export default async function SettingsPage(props: PageProps<"/admin/settings">) {
  return signedInPage(props, "/admin/settings", "manage-settings", spec, async ({ view }) => {
    const t = getTranslator("settings");
    const settings = await readSettings();
    const days = { type: "number", inputMode: "numeric" } as const;
    return {
      title: t("title"),
      body: (
        <>
          <PageHeader title={t("title")} standfirst={t("standfirst")} />
          {view.said && <Notice>{t("saved")}</Notice>}
          <ActionForm id="settings" action={changeSettings} values={settings} label={t("title")}>
            <CheckField name="selfApproval" label={t("selfApproval")} hint={t("selfApprovalHint")} />
            <TextField
              name="answerWithinDays"
              label={t("answerWithinDays")}
              hint={t("answerHint")}
              {...days}
            />
            <TextField name="linkDays" label={t("linkDays")} hint={t("linkHint")} {...days} />
            <TextField
              name="recheckAfterDays"
              label={t("recheckAfterDays")}
              hint={t("recheckHint")}
              {...days}
            />
            <TextField name="alarmRefusals" label={t("alarmRefusals")} hint={t("alarmHint")} {...days} />
            <TextField
              name="alarmWithholdings"
              label={t("alarmWithholdings")}
              hint={t("alarmWithholdingsHint")}
              {...days}
            />
            <div className="form-actions">
              <SubmitButton>{t("save")}</SubmitButton>
            </div>
          </ActionForm>
        </>
      ),
    };
  });
}
