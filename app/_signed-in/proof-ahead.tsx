import type { ReactNode } from "react";
import { provedUntil } from "@/app/_session/current";
import { Notice } from "@/components/ui/notice";
import { getTranslator } from "@/lib/i18n/translator";

/**
 * Says above forms for what is grave that the password will be asked for before they are sent, with the way to give it;
 * nothing where it was given not long ago.
 */
export async function proofAhead(): Promise<ReactNode> {
  if (await provedUntil()) return null;
  const t = getTranslator("account");
  return (
    <Notice>{t.rich("proof.ahead", { link: (chunks) => <a href="/account#proof">{chunks}</a> })}</Notice>
  );
}
