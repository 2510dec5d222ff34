import { getTranslator } from "@/lib/i18n/translator";

/** How to read a PositionTimeline or a line of agreement, in words; the `legend` of their frame. */
export function ChartKey({ chart }: { chart: "timeline" | "agreement" | "plainAgreement" }) {
  return <p className="chart-key">{getTranslator("common")(`${chart}Key`)}</p>;
}
