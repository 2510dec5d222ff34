import { formatPart } from "@/components/measures/format-part";
import { DataTable } from "@/components/ui/data-table";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import { POSITIONS, type Position } from "@/lib/domain/scale";
import type { Spread } from "@/lib/domain/spread";
import { STATES } from "@/lib/domain/state";
import { formatList, formatPosition } from "@/lib/i18n/format";
import { stateText, wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { formatPlace } from "./spread-text";

type Row = { position: Position; count: number; distance: number };

/** How median and mean distance of the positions on an issue come about, from the object that holds both. */
export function SpreadSum({ issue, spread, link }: { issue: string; spread: Spread; link: Link }) {
  const t = getTranslator("issues");
  const { median, deviation, known, byPosition, byState } = spread;
  const states = STATES.filter((state) => byState[state] > 0).map((state) =>
    t("spreadSum.without", { count: byState[state], state: stateText(state) }),
  );
  if (median === null || deviation === null) return <p>{t("spreadSum.nothing")}</p>;
  const rows = POSITIONS.flatMap((position): Row[] =>
    byPosition[position] === 0
      ? []
      : [{ position, count: byPosition[position], distance: Math.abs(position - median) }],
  );
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">{t("spreadSum.intro", { known, median: formatPlace(median) })}</p>
      <DataTable<Row>
        caption={t("spreadSum.caption", { issue })}
        rows={rows}
        rowKey={({ position }) => String(position)}
        columns={[
          {
            key: "position",
            head: t("spreadSum.position"),
            rowHead: true,
            cell: ({ position }) => `${wordOf(position)}, ${formatPosition(position)}`,
          },
          { key: "count", head: t("spreadSum.count"), align: "end", cell: ({ count }) => count },
          {
            key: "distance",
            head: t("spreadSum.distance"),
            align: "end",
            cell: ({ distance }) => formatPart(distance),
          },
          {
            key: "adds",
            head: t("spreadSum.adds"),
            align: "end",
            cell: ({ count, distance }) => formatPart(count * distance),
          },
        ]}
      />
      <p className="text-note">
        {t("spreadSum.inNumbers", {
          sum: formatPart(rows.reduce((sum, { count, distance }) => sum + count * distance, 0)),
          known,
          result: formatPart(deviation),
        })}
      </p>
      {states.length > 0 && (
        <p className="max-w-prose">{t("spreadSum.leftOut", { list: formatList(states) })}</p>
      )}
      <p className="text-note text-ink-soft">
        {getTranslator("measures").rich("sum.method", {
          version: METHOD_VERSION,
          link: (chunks) => <a href={link("/methods#spread")}>{chunks}</a>,
        })}
      </p>
    </div>
  );
}
