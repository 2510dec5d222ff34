import { AgreementFigure } from "@/components/compare/agreement-figure";
import { Disclosure } from "@/components/ui/disclosure";
import { LeaderName } from "@/components/ui/leader-name";
import type { Agreement } from "@/lib/domain/agreement";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

export type Neighbour = { slug: string; name: string; agreement: Agreement };

/** How many stand in each of the two lists. */
const SHOWN = 5;

/** The leaders nearest to and farthest from this one; who cannot be compared is counted and named. */
export function Neighbours({
  self,
  neighbours,
  explainHref,
  link,
}: {
  self: string;
  neighbours: Neighbour[];
  /** The page with the sum of this one open. */
  explainHref: (slug: string) => string;
  link: Link;
}) {
  const t = getTranslator("leaders");
  const measured = neighbours.filter((n) => n.agreement.value !== null);
  const refused = neighbours.filter((n) => n.agreement.value === null);
  const nearest = measured.slice(0, Math.min(SHOWN, Math.ceil(measured.length / 2)));
  const farthest = measured.slice(nearest.length).slice(-SHOWN).reverse();
  return (
    <>
      <div className="two-lanes">
        <NeighbourList
          title={t("nearest")}
          self={self}
          neighbours={nearest}
          explainHref={explainHref}
          link={link}
        />
        <NeighbourList
          title={t("farthest")}
          self={self}
          neighbours={farthest}
          explainHref={explainHref}
          link={link}
        />
      </div>
      <p className="mt-4 text-ink-soft text-note">{t("refused", { count: refused.length })}</p>
      {refused.length > 0 && (
        <Disclosure summary={t("refusedList")}>
          <ul className="text-note">
            {refused.map(({ slug, name, agreement }) => (
              <li key={slug}>
                {t("refusedLine", { name, ...agreement.coverage })}{" "}
                <a href={explainHref(slug)} aria-label={t("explainWith", { name })}>
                  {t("explain")}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function NeighbourList({
  title,
  self,
  neighbours,
  explainHref,
  link,
}: {
  title: string;
  self: string;
  neighbours: Neighbour[];
  explainHref: (slug: string) => string;
  link: Link;
}) {
  const t = getTranslator("leaders");
  if (neighbours.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <ol className="grid gap-4">
        {neighbours.map(({ slug, name, agreement }) => (
          <li key={slug}>
            <LeaderName slug={slug} name={name} href={link(`/leaders/${slug}`)} size="sm" />
            <AgreementFigure agreement={agreement} />
            <p className="flex flex-wrap gap-x-4 text-note *:py-1">
              <a href={explainHref(slug)} aria-label={t("explainWith", { name })}>
                {t("explain")}
              </a>
              <a href={link("/compare", { leaders: `${self},${slug}` })}>{t("compareWith", { name })}</a>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
