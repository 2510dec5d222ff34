import { AgreementFigure } from "@/components/compare/agreement-figure";
import { AgreementSum } from "@/components/measures/agreement-sum";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Agreement } from "@/lib/domain/agreement";
import { DEFAULT_MEASURE } from "@/lib/domain/measures/registry";
import { getTranslator } from "@/lib/i18n/translator";
import type { LeaderLabel } from "@/lib/leaders/model";
import type { Link } from "@/lib/views/moment";

export type Featured = {
  a: LeaderLabel;
  b: LeaderLabel;
  agree: number;
  shared: number;
  agreement: Agreement;
  /** What each issue is called, by slug. */
  issueNames: Readonly<Record<string, string>>;
};

/** The comparison the overview puts forward: its finding, its number, the ways into it. */
export function FeaturedPair({ featured, link }: { featured: Featured; link: Link }) {
  const t = getTranslator("overview");
  const { a, b, agree, shared, agreement, issueNames } = featured;
  return (
    <Section id="featured" title={t("featured")}>
      <p className="mb-3 font-serif text-lead">
        {t("featuredSentence", { a: a.name, b: b.name, agree, shared })}
      </p>
      <AgreementFigure agreement={agreement} />
      <Disclosure summary={getTranslator("compare")("explain")}>
        <AgreementSum
          agreement={agreement}
          measure={DEFAULT_MEASURE}
          a={a.name}
          b={b.name}
          issueNames={issueNames}
          methods={(anchor) => link(`/methods#${anchor}`)}
        />
      </Disclosure>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <a href={link("/compare", { leaders: `${a.slug},${b.slug}` })}>{t("featuredCompare")}</a>
        <a href={link(`/relations/${[a.slug, b.slug].sort().join("/")}`)}>{t("featuredRelation")}</a>
      </p>
    </Section>
  );
}
