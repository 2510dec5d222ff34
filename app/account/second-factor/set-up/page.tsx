import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { QrPicture } from "@/components/account/qr-picture";
import { RecoveryCodes } from "@/components/account/recovery-codes.client";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { PageHeader } from "@/components/ui/page-header";
import { type Enrolment, findEnrolment } from "@/lib/auth/second-factor/queries";
import { getTranslator } from "@/lib/i18n/translator";
import { confirmSecondFactor } from "./actions";

export default async function SetUpPage(props: PageProps<"/account/second-factor/set-up">) {
  return signedInPage(props, "/account/second-factor/set-up", null, {}, async ({ person }) => {
    const t = getTranslator("account");
    const enrolment = await findEnrolment(person);
    return {
      title: t("setUp.title"),
      body: (
        <>
          <PageHeader
            eyebrow={<a href="/account">{t("secondFactor.backToAccount")}</a>}
            title={t("setUp.title")}
            standfirst={enrolment && t("setUp.standfirst")}
          />
          {/* The form stays once the code was right, since its answer holds the recovery codes. */}
          <ActionForm id="confirm" action={confirmSecondFactor} label={t("setUp.title")}>
            <RecoveryCodes title={t("codes.title")} note={t("codes.note")} />
            {enrolment ? <Confirm enrolment={enrolment} /> : <Done isOn={person.twoFactorEnabled} />}
          </ActionForm>
        </>
      ),
    };
  });
}

function Confirm({ enrolment: { uri, secret } }: { enrolment: Enrolment }) {
  const t = getTranslator("account");
  return (
    <>
      <div className="set-up">
        <QrPicture text={uri} label={t("setUp.picture")} />
        <div>
          <p>{t("setUp.orType")}</p>
          <p className="mt-3">
            <code className="set-up-secret">{secret}</code>
          </p>
        </div>
      </div>
      <TextField
        name="code"
        label={t("setUp.code")}
        hint={t("setUp.codeHint")}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <div className="form-actions">
        <SubmitButton>{t("setUp.confirm")}</SubmitButton>
      </div>
    </>
  );
}

function Done({ isOn }: { isOn: boolean }) {
  const t = getTranslator("account");
  return isOn ? (
    <p>
      {t("setUp.isOn")} <a href="/account">{t("secondFactor.backToAccount")}</a>
    </p>
  ) : (
    <p>
      {t("setUp.none")} <a href="/account/second-factor">{t("setUp.begin")}</a>
    </p>
  );
}
