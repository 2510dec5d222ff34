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
  link,
}: {
  self: string;
  neighbours: Neighbour[];
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
        <NeighbourList title={t("nearest")} self={self} neighbours={nearest} link={link} />
        <NeighbourList title={t("farthest")} self={self} neighbours={farthest} link={link} />
      </div>
      <p className="mt-4 text-ink-soft text-note">{t("refused", { count: refused.length })}</p>
      {refused.length > 0 && (
        <Disclosure summary={t("refusedList")}>
          <ul className="text-note">
            {refused.map(({ slug, name, agreement }) => (
              <li key={slug}>{t("refusedLine", { name, ...agreement.coverage })}</li>
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
  link,
}: {
  title: string;
  self: string;
  neighbours: Neighbour[];
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
            <a className="text-note" href={link("/compare", { leaders: `${self},${slug}` })}>
              {t("compareWith", { name })}
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
