import { type Agreement, type AgreementCell, METHOD_VERSION } from "@/lib/domain/agreement";
import type { Reading } from "@/lib/domain/cell";
import { SCALE_RANGE } from "@/lib/domain/scale";
import { formatDayShort, formatList, formatNumber, formatPercent } from "@/lib/i18n/format";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { agreementNote } from "./agreement-figure";
import { type Sum, sumOf } from "./sum-model";

type SumProps = {
  agreement: Agreement;
  /** The two sides as the reader knows them, with their day where it is not the page's: "Ada Example, 1 January 2018". */
  a: string;
  b: string;
  /** What each issue is called, by slug. */
  issueNames: Readonly<Record<string, string>>;
  /** Address of the page of methods, with the reader's day and release. */
  methodsHref: string;
};

/** The sum behind one agreement, cell by cell, from the very object that gave the number: nothing is computed anew. */
export function AgreementSum({ agreement, a, b, issueNames, methodsHref }: SumProps) {
  const t = getTranslator("compare");
  const sum = sumOf(agreement);
  const nameOf = (cell: AgreementCell) => issueNames[cell.issue] ?? cell.issue;
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">
        {t("sum.intro", { a, b })} {agreementNote(agreement)}
      </p>
      {sum.counted.length + sum.unknown.length > 0 && (
        <section
          className="table-scroll"
          aria-label={t("sum.caption", { a, b })}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <table className="data-table min-w-xl">
            <caption>{t("sum.caption", { a, b })}</caption>
            <thead>
              <tr>
                <th scope="col">{t("sum.issue")}</th>
                <th scope="col">{a}</th>
                <th scope="col">{b}</th>
                <th scope="col" data-align="end">
                  {t("sum.weight")}
                </th>
                <th scope="col" data-align="end">
                  {t("sum.distance")}
                </th>
                <th scope="col" data-align="end">
                  {t("sum.product")}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...sum.counted, ...sum.unknown].map((cell) => (
                <SumRow key={cell.issue} cell={cell} name={nameOf(cell)} />
              ))}
            </tbody>
            <tfoot>
              <tr className="font-semibold">
                <th scope="row" colSpan={3}>
                  {t("sum.total", { count: sum.counted.length })}
                </th>
                <td data-align="end">{formatNumber(agreement.weights.shared)}</td>
                <td />
                <td data-align="end">{formatNumber(sum.apart)}</td>
              </tr>
            </tfoot>
          </table>
        </section>
      )}
      <Formula agreement={agreement} sum={sum} />
      {sum.leftOut.length > 0 && (
        <p className="max-w-prose">
          {t("sum.leftOut", {
            list: formatList(sum.leftOut.map((cell) => `${nameOf(cell)} (${leftOutReason(cell, a, b)})`)),
          })}
        </p>
      )}
      {agreement.deedsAgainstWords > 0 && (
        <p className="max-w-prose">{t("sum.deedsAgainstWords", { count: agreement.deedsAgainstWords })}</p>
      )}
      <p className="text-note text-ink-soft">
        {t.rich("sum.method", {
          version: METHOD_VERSION,
          link: (chunks) => <a href={methodsHref}>{chunks}</a>,
        })}
      </p>
    </div>
  );
}

function SumRow({ cell, name }: { cell: AgreementCell; name: string }) {
  const t = getTranslator("compare");
  const known = cell.status === "counted";
  const span = (factor: number) =>
    cell.minDistance === cell.maxDistance
      ? formatNumber(cell.minDistance * factor)
      : t("sum.between", {
          low: formatNumber(cell.minDistance * factor),
          high: formatNumber(cell.maxDistance * factor),
        });
  return (
    <tr className={known ? undefined : "text-ink-soft"}>
      <th scope="row">
        {name}
        {!known && <span className="block font-normal">{t("sum.notCounted")}</span>}
        {cell.deedAgainstWord && (
          <span className="block font-normal text-ink-soft">{t("deedAgainstWord")}</span>
        )}
      </th>
      <td>
        <ReadingCell reading={cell.a} />
      </td>
      <td>
        <ReadingCell reading={cell.b} />
      </td>
      <td data-align="end">{formatNumber(cell.weight)}</td>
      <td data-align="end">{span(1)}</td>
      <td data-align="end">{span(cell.weight)}</td>
    </tr>
  );
}

function ReadingCell({ reading }: { reading: Reading }) {
  const t = getTranslator("compare");
  return (
    <>
      {shownText(reading)}
      {reading.lane && reading.day && (
        <span className="block text-ink-soft">
          {t(`sum.lane.${reading.lane}`, { day: formatDayShort(reading.day) })}
        </span>
      )}
    </>
  );
}

function Formula({ agreement, sum }: { agreement: Agreement; sum: Sum }) {
  const t = getTranslator("compare");
  const { raw, value, range, weights } = agreement;
  return (
    <dl className="grid max-w-prose gap-x-4 gap-y-1 text-note sm:grid-cols-[auto_1fr]">
      <dt className="text-ink-soft">{t("sum.formula")}</dt>
      <dd>{t("sum.formulaText", { extent: SCALE_RANGE })}</dd>
      {raw !== null && (
        <>
          <dt className="text-ink-soft">{t(value === null ? "sum.refusedValue" : "sum.value")}</dt>
          <dd>
            {t("sum.inNumbers", {
              apart: formatNumber(sum.apart),
              extent: SCALE_RANGE,
              weight: formatNumber(weights.shared),
              result: formatNumber(raw),
              percent: formatPercent(raw),
            })}
          </dd>
        </>
      )}
      {range?.map((end, at) => (
        <Ending
          key={at === 0 ? "lowest" : "highest"}
          label={t(at === 0 ? "sum.lowest" : "sum.highest")}
          text={t("sum.inNumbers", {
            apart: formatNumber(at === 0 ? sum.most : sum.least),
            extent: SCALE_RANGE,
            weight: formatNumber(weights.of),
            result: formatNumber(end),
            percent: formatPercent(end),
          })}
        />
      ))}
    </dl>
  );
}

function Ending({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt className="text-ink-soft">{label}</dt>
      <dd>{text}</dd>
    </>
  );
}

function leftOutReason(cell: AgreementCell, a: string, b: string): string {
  const t = getTranslator("compare");
  if (cell.status === "weight-0") return t("sum.weightZero");
  const who = [cell.a.state === "not-applicable" && a, cell.b.state === "not-applicable" && b].filter(
    (name) => name !== false,
  );
  return t("sum.notApplicable", { who: formatList(who) });
}
