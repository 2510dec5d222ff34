import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { ResendForm } from "@/components/posted/resend-form";
import { PageHeader } from "@/components/ui/page-header";
import { postedForm } from "@/lib/http/posted";
import { setResponseStatus } from "@/lib/http/response-status";
import { getTranslator } from "@/lib/i18n/translator";

/** No page gives back a password, not even to whoever typed it. */
const SECRET = /password/i;

/**
 * The answer to a form that was sent without script after its sender's sign-in had ended: whichever form it was, this page
 * carries along what it held, to be sent again to the same address and with it to the same action.
 */
export async function resendPage(): Promise<ReactNode> {
  const t = getTranslator("posted");
  const form = await postedForm();
  const all = [...(form ?? [])];
  const fields = all.filter(
    (field): field is [string, string] => typeof field[1] === "string" && !SECRET.test(field[0]),
  );
  setResponseStatus(401);
  return (
    <SiteShell title={t("resend.title")} path={null}>
      <PageHeader title={t("resend.title")} standfirst={t(form ? "resend.text" : "resend.tooLarge")} />
      <ResendForm fields={form && fields} isWhole={fields.length === all.length} />
    </SiteShell>
  );
}
