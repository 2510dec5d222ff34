import { AgreementFigure } from "@/components/compare/agreement-figure";
import { Section } from "@/components/ui/section";
import type { Agreement } from "@/lib/domain/agreement";
import { getTranslator } from "@/lib/i18n/translator";
import type { LeaderLabel } from "@/lib/leaders/model";
import type { Link } from "@/lib/views/moment";

export type Featured = {
  a: LeaderLabel;
  b: LeaderLabel;
  agree: number;
  shared: number;
  agreement: Agreement;
};

/** The comparison the overview puts forward: its finding, its number, the ways into it. */
export function FeaturedPair({ featured, link }: { featured: Featured; link: Link }) {
  const t = getTranslator("overview");
  const { a, b, agree, shared, agreement } = featured;
  return (
    <Section id="featured" title={t("featured")}>
      <p className="mb-3 font-serif text-lead">
        {t("featuredSentence", { a: a.name, b: b.name, agree, shared })}
      </p>
      <AgreementFigure agreement={agreement} />
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <a href={link("/compare", { leaders: `${a.slug},${b.slug}` })}>{t("featuredCompare")}</a>
        <a href={link(`/relations/${[a.slug, b.slug].sort().join("/")}`)}>{t("featuredRelation")}</a>
      </p>
    </Section>
  );
}
