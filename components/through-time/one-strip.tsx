import { Picture } from "@/components/charts/picture";
import { positionStrips } from "@/lib/charts/drawn/position-strips";
import type { TimelineRow } from "./model";
import { type InTime, stripsOf } from "./strips-of";
import { spoken } from "./through-time-figure";

/** Of a column beside a form, in CSS pixels. */
const WIDTH = 400;

/** One row through time by itself, where it stands beside a form. */
export function OneStrip({ row, ...time }: { row: TimelineRow } & Pick<InTime, "terms" | "domain" | "asOf">) {
  const strips = stripsOf({ ...time, rows: [row], lastChecked: time.asOf });
  return (
    <Picture
      picture={positionStrips(strips, WIDTH)}
      text={{ id: `strip-${row.key}-text`, written: spoken(row) }}
    />
  );
}
