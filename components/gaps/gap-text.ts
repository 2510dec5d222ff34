import type { GapKind } from "@/lib/domain/gap-kind";
import { formatList, formatPercent } from "@/lib/i18n/format";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { GapCell } from "./model";

const SIGNS: Record<GapKind, string> = { "not-researched": "·", "not-known": "?", weak: "w", old: "o" };

/** What is lacking as signs, in the order of the kinds; "n/a" where the question does not arise. */
export function gapSigns({ kinds, reading }: GapCell): string {
  if (reading.state === "not-applicable") return "n/a";
  return kinds.map((kind) => SIGNS[kind]).join("");
}

/** What is lacking, or that nothing is: "not yet researched", "weakly sourced and old". */
export function kindsText({ kinds, reading }: GapCell): string {
  const t = getTranslator("gaps");
  if (reading.state === "not-applicable") return shownText(reading);
  if (kinds.length === 0) return t("none");
  return formatList(kinds.map((kind) => (kind === "not-known" ? shownText(reading) : t(`kind.${kind}`))));
}

/** "fresh to 82%" */
export function freshText({ freshness: { value } }: GapCell): string {
  const t = getTranslator("gaps");
  return value === null ? t("freshNone") : t("fresh", { value: formatPercent(value) });
}

/** "Ada Example, Kites: opposes, −1; weakly sourced; fresh to 82%" */
export function cellText(cell: GapCell): string {
  return getTranslator("gaps")("cell", {
    leader: cell.leader.name,
    issue: cell.issue.name,
    reading: shownText(cell.reading),
    kinds: kindsText(cell),
    fresh: freshText(cell),
  });
}
