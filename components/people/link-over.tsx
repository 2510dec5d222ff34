import { SiteShell } from "@/components/layout/site-shell";
import { Problem } from "@/components/ui/problem";
import { getTranslator } from "@/lib/i18n/translator";

/** The page of a link that is over, used, taken back or made up: the same for all, with what to do next. */
export function LinkOver() {
  const t = getTranslator("welcome");
  return (
    <SiteShell title={t("over.title")} path={null}>
      <Problem
        title={t("over.title")}
        sentence={t("over.sentence")}
        lines={[t("over.lines.ask"), t("over.lines.first")]}
        remedies={[
          { label: t("over.signIn"), href: "/sign-in" },
          { label: t("over.forgotten"), href: "/sign-in/forgotten" },
        ]}
      />
    </SiteShell>
  );
}
