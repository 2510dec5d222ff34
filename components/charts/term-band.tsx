import { share, stripPieces } from "@/lib/charts/strip";
import type { TimeDomain } from "@/lib/charts/time-axis";
import type { Term } from "@/lib/domain/office";
import { formatYears } from "@/lib/i18n/format";

/** Pixels a chart has at least on a wide screen and on a phone, and one letter of a label takes at most. */
const WIDE = 560;
const NARROW = 320;
const LETTER = 6.5;
const MARGIN = 12;

/** Terms of office as bands on a time axis, the office written on them where there is room. */
export function TermBand({
  terms,
  domain,
  thin = false,
}: {
  terms: Term[];
  domain: TimeDomain;
  thin?: boolean;
}) {
  const text = terms.map((term) => `${term.office} ${formatYears(term)}`).join("; ");
  return (
    <svg className="term-band" width="100%" height={thin ? 4 : 20} role="img" aria-label={text}>
      {terms.map((term) => {
        const pieces = stripPieces(term, domain, null);
        const first = pieces[0];
        if (!first) return null;
        const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
        const label = term.office.length * LETTER + MARGIN;
        return (
          // A nested svg clips its text to the band; the band as a whole has the text for readers.
          // biome-ignore lint/a11y/noSvgWithoutTitle: see above
          <svg key={term.slug} x={share(first.left)} width={share(width)} height={thin ? 4 : 20}>
            <rect width="100%" height="100%" />
            {!thin && label <= width * WIDE && (
              <text x="6" y="14" data-wide={label > width * NARROW ? "" : undefined}>
                {term.office}
              </text>
            )}
          </svg>
        );
      })}
    </svg>
  );
}
