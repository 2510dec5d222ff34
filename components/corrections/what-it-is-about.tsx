import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** The page that somebody read: its own path, and the address under which it shows the same for good. */
export type ReadPage = { path: string; permanent: string; asOf: Day; release: number };

/** What the correction is about, as it was read. */
export function WhatItIsAbout({ page }: { page: ReadPage | null }) {
  const t = getTranslator("corrections");
  return (
    <Section id="about" title={t("about")}>
      <p className="max-w-prose">
        {page
          ? t.rich("aboutPage", {
              path: page.path,
              day: formatDay(page.asOf),
              number: page.release,
              link: (chunks) => <a href={page.permanent}>{chunks}</a>,
            })
          : t("aboutNothing")}
      </p>
    </Section>
  );
}
