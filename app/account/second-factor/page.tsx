import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { ProvedForm } from "@/components/account/proved-form";
import { RecoveryCodes } from "@/components/account/recovery-codes.client";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { owesSecondFactor } from "@/lib/auth/second-factor/required";
import { getTranslator } from "@/lib/i18n/translator";
import { beginSecondFactor, renewRecoveryCodes, turnOffSecondFactor } from "./actions";

export default async function SecondFactorPage(props: PageProps<"/account/second-factor">) {
  return signedInPage(props, "/account/second-factor", null, {}, async ({ person }) => {
    const t = getTranslator("account");
    return {
      title: t("secondFactor.title"),
      body: (
        <>
          <PageHeader
            eyebrow={<a href="/account">{t("secondFactor.backToAccount")}</a>}
            title={t("secondFactor.title")}
            standfirst={t("secondFactor.standfirst")}
          />
          {owesSecondFactor(person) && <Notice>{t("secondFactor.owed")}</Notice>}
          {person.twoFactorEnabled ? <WhereItIsOn /> : <WhereItIsOff />}
        </>
      ),
    };
  });
}

function WhereItIsOff() {
  const t = getTranslator("account");
  return (
    <ProvedForm id="begin" action={beginSecondFactor} label={t("secondFactor.begin")}>
      <p>{t("secondFactor.beginNote")}</p>
    </ProvedForm>
  );
}

function WhereItIsOn() {
  const t = getTranslator("account");
  return (
    <>
      <Section id="recovery-codes" title={t("secondFactor.renewTitle")}>
        <ProvedForm id="renew" action={renewRecoveryCodes} label={t("secondFactor.renew")}>
          <RecoveryCodes title={t("codes.title")} note={t("codes.note")} />
          <p>{t("secondFactor.renewNote")}</p>
        </ProvedForm>
      </Section>
      <Section id="turn-off" title={t("secondFactor.offTitle")}>
        <ProvedForm id="off" action={turnOffSecondFactor} label={t("secondFactor.off")} kind="plain" />
      </Section>
    </>
  );
}
