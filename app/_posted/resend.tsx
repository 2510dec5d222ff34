import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { ResendForm } from "@/components/posted/resend-form";
import { PageHeader } from "@/components/ui/page-header";
import { postedForm } from "@/lib/http/posted";
import { setResponseStatus } from "@/lib/http/response-status";
import { getTranslator } from "@/lib/i18n/translator";

/** Not 503: for a balancer that would be an instance that fails, while it answers readers. */
const STATUS = { resend: 401, away: 500 };

/** No page gives back a password, not even to whoever typed it. */
const SECRET = /password/i;

/**
 * The answer to a form that was sent without script after its sender's sign-in had ended (`resend`), or while the database did
 * not answer (`away`): whichever form it was, this page carries along what it held, to be sent again to the same address and
 * with it to the same action.
 */
export async function resendPage(why: "resend" | "away"): Promise<ReactNode> {
  const t = getTranslator("posted");
  const form = await postedForm();
  const all = [...(form ?? [])];
  const fields = all.filter(
    (field): field is [string, string] => typeof field[1] === "string" && !SECRET.test(field[0]),
  );
  setResponseStatus(STATUS[why]);
  return (
    <SiteShell title={t(`${why}.title`)} path={null}>
      <PageHeader title={t(`${why}.title`)} standfirst={t(`${why}.${form ? "text" : "tooLarge"}`)} />
      <ResendForm why={why} fields={form && fields} isWhole={fields.length === all.length} />
    </SiteShell>
  );
}
