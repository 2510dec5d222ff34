import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { Problem } from "@/components/ui/problem";
import { getTranslator } from "@/lib/i18n/translator";

/**
 * The page of a guest's link that is over, taken back or made up: the same for all, with what to do next.
 * @param words  what the guest was writing as it ended
 */
export function GuestReviewOver({ words }: { words: ReactNode }) {
  const t = getTranslator("guest-review");
  return (
    <SiteShell title={t("over.title")} path={null}>
      <Problem
        title={t("over.title")}
        sentence={t("over.sentence")}
        lines={[]}
        remedies={[{ label: getTranslator("problems")("goOverview"), href: "/" }]}
      />
      {words}
    </SiteShell>
  );
}
