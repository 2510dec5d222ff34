import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";
import type { Finding } from "./finding";
import type { ComparedPair } from "./model";

/** The finding as a sentence without its full stop, for the headline and the title. */
export function findingText(finding: Finding, labels: readonly string[]): string {
  const t = getTranslator("compare");
  const name = (at: number) => labels[at] ?? "";
  const shown = ({ agreement: { value, bounds } }: ComparedPair) => formatMeasured(value ?? 0, bounds);
  const count = labels.length;
  switch (finding.kind) {
    case "pair":
      return t("finding.pair", { ...finding, a: name(finding.a), b: name(finding.b) });
    case "nothing-shared":
      return t("finding.nothingShared", { a: name(finding.a), b: name(finding.b) });
    case "one-measured":
      return t("finding.oneMeasured", {
        count,
        a: name(finding.only.a),
        b: name(finding.only.b),
        value: shown(finding.only),
      });
    case "none-measured":
      return t("finding.noneMeasured", { count });
    case "extremes":
      return t("finding.extremes", {
        count,
        nearA: name(finding.nearest.a),
        nearB: name(finding.nearest.b),
        near: shown(finding.nearest),
        farA: name(finding.farthest.a),
        farB: name(finding.farthest.b),
        far: shown(finding.farthest),
      });
  }
}
