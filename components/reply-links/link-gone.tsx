import type { ReactNode } from "react";
import { Problem } from "@/components/ui/problem";
import { getTranslator } from "@/lib/i18n/translator";

/**
 * Where a link for replies led nowhere: it says the same for one that is over, was ended, or never was.
 * @param words  what was being written as it ended
 */
export function LinkGone({ words }: { words: ReactNode }) {
  const t = getTranslator("replies");
  const corrections = getTranslator("corrections");
  return (
    <>
      <Problem
        title={t("gone.title")}
        sentence={t("gone.text")}
        remedies={[{ label: corrections("title"), href: "/corrections" }]}
      />
      {words}
    </>
  );
}
