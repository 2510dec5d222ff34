import { Section } from "@/components/ui/section";
import type { FreshnessLine } from "@/lib/domain/measures/freshness";
import type { PriorityLine } from "@/lib/domain/measures/priority";
import { formatList, formatNumber, formatPercent } from "@/lib/i18n/format";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { kindsText } from "./gap-text";
import type { OpenCell } from "./model";
import { Tasks } from "./queue-section";
import { WorkSum } from "./work-sum";

const YEAR = 365.25;

/** One cell with the sums behind its freshness and its place in the order of work. */
export function CellSection({
  cell,
  nameOf,
  closeHref,
  link,
}: {
  cell: OpenCell;
  nameOf: (leader: string) => string;
  closeHref: string;
  link: Link;
}) {
  const t = getTranslator("gaps");
  const { leader, issue, reading } = cell;
  return (
    <Section
      id="cell"
      title={t("queue.cell", { leader: leader.name, issue: issue.name })}
      aside={<a href={closeHref}>{t("open.close")}</a>}
    >
      <p className="mb-2">
        {t("open.holds", { reading: shownText(reading), kinds: kindsText(cell) })}{" "}
        <a href={link(`/leaders/${leader.slug}#${issue.slug}`)}>{t("open.record")}</a>
      </p>
      <Tasks cell={cell} />
      <div className="mt-6 grid gap-8">
        <FreshnessSum cell={cell} link={link} />
        <PrioritySum cell={cell} nameOf={nameOf} link={link} />
      </div>
    </Section>
  );
}

function FreshnessSum({ cell: { freshness }, link }: { cell: OpenCell; link: Link }) {
  const t = getTranslator("gaps");
  const stances = getTranslator("stances");
  return (
    <WorkSum<FreshnessLine>
      intro={freshness.value === null ? t("freshness.nothing") : t("freshness.intro")}
      caption={t("freshness.caption")}
      rows={[...freshness.cells]}
      rowKey={({ issue }) => issue}
      columns={[
        {
          key: "lane",
          head: t("column.evidence"),
          rowHead: true,
          cell: ({ issue, kind }) =>
            `${stances(issue === "says" ? "says" : "does")} (${t(`evidence.${kind}`)})`,
        },
        {
          key: "age",
          head: t("column.age"),
          align: "end",
          cell: ({ positions: [age] }) => t("days", { count: age ?? 0 }),
        },
        {
          key: "half",
          head: t("column.halfLife"),
          align: "end",
          cell: ({ weight }) => t("years", { count: Math.round(weight / YEAR) }),
        },
        {
          key: "fresh",
          head: t("column.freshness"),
          align: "end",
          cell: ({ amount }) => (amount === null ? "–" : formatPercent(amount)),
        },
      ]}
      formula={
        freshness.value === null
          ? []
          : [
              [t("formula"), t("freshness.formula")],
              [t("here"), freshestText(freshness)],
            ]
      }
      methodsHref={link("/methods#freshness")}
    />
  );
}

/** "½ to the power of (730 ÷ 365.25) = 25%", of the piece that is freshest. */
function freshestText({ cells, value }: OpenCell["freshness"]): string {
  const freshest = cells.find(({ amount }) => amount === value);
  return getTranslator("gaps")("freshness.inNumbers", {
    age: freshest?.positions[0] ?? 0,
    halfLife: formatNumber(freshest?.weight ?? 0),
    value: formatPercent(value ?? 0),
  });
}

function PrioritySum({
  cell: { priority },
  nameOf,
  link,
}: {
  cell: OpenCell;
  nameOf: (leader: string) => string;
  link: Link;
}) {
  const t = getTranslator("gaps");
  const percent = (value: number | null | undefined) =>
    value == null ? t("priority.noNumber") : formatPercent(value / 100);
  const counted = priority.cells.filter(({ status }) => status === "counted");
  const out = priority.cells.filter(({ status }) => status !== "counted");
  if (priority.reason) return <p className="max-w-prose text-ink-soft">{t("priority.outOfScope")}</p>;
  return (
    <WorkSum<PriorityLine>
      intro={t("priority.intro", { movable: priority.movable, others: priority.cells.length })}
      caption={t("priority.caption")}
      rows={counted}
      rowKey={({ issue }) => issue}
      columns={[
        { key: "other", head: t("column.with"), rowHead: true, cell: ({ issue }) => nameOf(issue) },
        { key: "now", head: t("column.now"), align: "end", cell: ({ positions: [now] }) => percent(now) },
        {
          key: "low",
          head: t("column.lowest"),
          align: "end",
          cell: ({ positions: [, low] }) => percent(low),
        },
        {
          key: "high",
          head: t("column.highest"),
          align: "end",
          cell: ({ positions: [, , high] }) => percent(high),
        },
        {
          key: "moves",
          head: t("column.moves"),
          cell: ({ amount }) => t("priority.moves", { moves: amount ? "yes" : "no" }),
        },
      ]}
      formula={[
        [t("formula"), t("priority.formula")],
        [
          t("here"),
          t("priority.inNumbers", {
            movable: priority.movable,
            staleness: formatNumber(priority.staleness),
            value: formatNumber(priority.value ?? 0),
          }),
        ],
      ]}
      leftOut={
        out.length > 0 && t("priority.nothing", { list: formatList(out.map(({ issue }) => nameOf(issue))) })
      }
      methodsHref={link("/methods#priority")}
    />
  );
}
