import { positionColours } from "@/lib/charts/colours";
import { POSITIONS } from "@/lib/domain/scale";
import type { Spread } from "@/lib/domain/spread";
import { formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { IssueHead } from "./model";

/** The foot of the grid: how the positions of all who pass the filters spread, issue by issue. */
export function SpreadRow({
  heads,
  total,
  sumHref,
}: {
  heads: IssueHead[];
  total: number;
  /** The address of the same view with the sum of this issue's spread open. */
  sumHref: (issue: string) => string;
}) {
  const t = getTranslator("overview");
  return (
    <tfoot>
      <tr>
        <th scope="row">{t("spreadRow")}</th>
        {heads.map(({ slug, name, spread }) => (
          <td key={slug}>
            <a className="overview-cell" href={sumHref(slug)}>
              <span className="issue-label">{name}</span>
              <span>
                <Distribution spread={spread} />
                {spread.median === null
                  ? t("spreadNone")
                  : t("spreadCell", { median: formatNumber(spread.median), known: spread.known, of: total })}
              </span>
            </a>
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** Five columns, −2 to +2, as high as there are leaders at each; the text beside it gives the numbers. */
function Distribution({ spread }: { spread: Spread }) {
  const highest = Math.max(1, ...POSITIONS.map((p) => spread.byPosition[p]));
  return (
    <span className="distribution" aria-hidden>
      {POSITIONS.map((position) => {
        const { fill, edge } = positionColours(position);
        const count = spread.byPosition[position];
        return (
          <i
            key={position}
            style={{
              height: `${(count / highest) * 100}%`,
              background: `var(--color-${fill})`,
              borderColor: `var(--color-${edge})`,
              visibility: count ? "visible" : "hidden",
            }}
          />
        );
      })}
    </span>
  );
}
