import type { ReactNode } from "react";
import { LanePair } from "@/components/positions/lane-pair";
import { PositionMark } from "@/components/positions/position-mark";
import { LeaderName } from "@/components/ui/leader-name";
import type { Former } from "@/lib/domain/office";
import { formatDayShort, formatList, formatPercent } from "@/lib/i18n/format";
import { cellText, shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { GridCell, GridRow, IssueHead, Overview } from "./model";
import { SpreadRow } from "./spread-row";

type Shown = "both" | "says" | "does";

type Props = {
  overview: Overview;
  caption: string;
  shown: Shown;
  former: Former;
  open: { leader: string; issue: string } | null;
  link: Link;
  /** The address of the same view with this cell open. */
  cellHref: (leader: string, issue: string) => string;
  /** The address of the same view with the sum of this leader's agreement open. */
  explainHref: (leader: string) => string;
  /** The address of the same view with the sum of this issue's spread open. */
  sumHref: (issue: string) => string;
};

/** Leaders by issues as a table; on a narrow screen each leader becomes a card with the same facts. */
export function OverviewGrid({
  overview,
  caption,
  shown,
  former,
  open,
  link,
  cellHref,
  explainHref,
  sumHref,
}: Props) {
  const t = getTranslator("overview");
  const { heads, inOffice, notInOffice, leaders } = overview;
  const row = (r: GridRow) => (
    <Row
      key={r.slug}
      row={r}
      heads={heads}
      shown={shown}
      open={open}
      link={link}
      cellHref={cellHref}
      explainHref={explainHref}
    />
  );
  const columns = heads.length + 1;
  return (
    <table className="overview-grid">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("leader")}</th>
          {heads.map((head) => (
            <th key={head.slug} scope="col">
              <a href={link(`/issues/${head.slug}`)} title={head.name}>
                {head.shortName}
              </a>
            </th>
          ))}
        </tr>
      </thead>
      {inOffice.length > 0 && (
        <tbody>
          <GroupHead columns={columns}>
            <b>{t("inOffice")}</b>
          </GroupHead>
          {inOffice.map(row)}
        </tbody>
      )}
      {notInOffice.length > 0 && (
        <tbody>
          <GroupHead columns={columns}>
            <b>{t("notInOffice")}</b> {t(former === "strict" ? "notInOfficeStrict" : "notInOfficeNote")}
          </GroupHead>
          {notInOffice.map(row)}
        </tbody>
      )}
      <SpreadRow heads={heads} total={leaders.total} sumHref={sumHref} />
    </table>
  );
}

function GroupHead({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr className="group-head">
      <th scope="rowgroup" colSpan={columns}>
        {children}
      </th>
    </tr>
  );
}

type RowProps = Pick<Props, "shown" | "open" | "link" | "cellHref" | "explainHref"> & {
  row: GridRow;
  heads: IssueHead[];
};

function Row({ row, heads, shown, open, link, cellHref, explainHref }: RowProps) {
  const t = getTranslator("overview");
  const nothing = row.cells.flatMap((cell, at) =>
    isNothing(cell, shown) ? [heads[at]?.shortName ?? cell.issue] : [],
  );
  return (
    <tr>
      <th scope="row">
        <LeaderName
          slug={row.slug}
          name={row.name}
          href={link(`/leaders/${row.slug}`)}
          office={
            row.agreement && !row.agreement.self ? (
              <a
                href={explainHref(row.slug)}
                aria-label={t("explainWith", { name: row.name, text: rowNote(row) })}
              >
                {rowNote(row)}
              </a>
            ) : (
              rowNote(row)
            )
          }
          size="sm"
        />
      </th>
      {row.cells.map((cell, at) => {
        const name = heads[at]?.name ?? cell.issue;
        const current = open?.leader === row.slug && open.issue === cell.issue;
        return (
          <td key={cell.issue} data-nothing={isNothing(cell, shown) ? "" : undefined}>
            <a
              className="overview-cell"
              href={cellHref(row.slug, cell.issue)}
              aria-label={`${row.name}, ${name}: ${textOf(cell, shown)}`}
              aria-current={current ? "true" : undefined}
            >
              <span className="issue-label" aria-hidden>
                {heads[at]?.shortName}
              </span>
              <CellMark cell={cell} shown={shown} />
            </a>
          </td>
        );
      })}
      {nothing.length > 0 && (
        <td className="overview-nothing">{t("nothingOn", { list: formatList(nothing) })}</td>
      )}
    </tr>
  );
}

/** Cells with nothing on record: a dot in the grid, on a card of the narrow screen one line for all of them. */
function isNothing({ cell }: GridCell, shown: Shown): boolean {
  return shown === "both" ? !cell.says && !cell.does : !cell[shown];
}

function CellMark({ cell, cell: { cell: held }, shown }: { cell: GridCell; shown: Shown }) {
  if (isNothing(cell, shown)) return <PositionMark reading={null} decorative />;
  if (shown !== "both") return <PositionMark reading={held[shown]} lane={shown} decorative />;
  return <LanePair cell={held} decorative />;
}

function textOf({ cell }: GridCell, shown: Shown): string {
  return shown === "both" ? cellText(cell) : shownText(cell[shown], shown);
}

function rowNote(row: GridRow): string {
  const t = getTranslator("overview");
  if (row.agreement?.self) return t("agreementSelf");
  if (row.agreement)
    return row.agreement.value === null
      ? t("agreementRefused", row.agreement.coverage)
      : t("agreementWith", { percent: formatPercent(row.agreement.value) });
  if (row.status === "former")
    return row.deedDay ? t("former", { day: formatDayShort(row.deedDay) }) : t("formerPlain");
  if (row.status === "before-office") return t("beforeOffice");
  return row.status === "never" ? t("never") : row.country;
}
