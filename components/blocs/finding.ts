import { formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { fewMembers } from "./cohesion-section";
import { departureIssues } from "./departure-issues";
import { type BlocSide, type BlocsAgainst, MIN_MEMBERS } from "./model";
import { onRecordText } from "./on-record";

/** What one bloc, or two against one another, come to, and on how many of their countries; a sentence without its full stop. */
export function findingOfBlocs(
  sides: [BlocSide] | [BlocSide, BlocSide],
  against: BlocsAgainst | null,
): string {
  const finding = findingOnRecord(sides, against);
  const coverage = onRecordText(sides);
  return coverage === null ? finding : getTranslator("blocs")("finding.covered", { finding, coverage });
}

function findingOnRecord(sides: [BlocSide] | [BlocSide, BlocSide], against: BlocsAgainst | null): string {
  const t = getTranslator("blocs");
  const [a, b] = sides;
  if (b) {
    const names = { a: a.name, b: b.within };
    const value = against?.medians.value ?? null;
    if (value !== null) return t("finding.two", { ...names, value: formatPercent(value) });
    const mean = against?.pairs.value ?? null;
    return mean === null
      ? t("finding.twoRefused", names)
      : t("finding.twoPairs", { ...names, value: formatPercent(mean) });
  }
  if (a.members.length < MIN_MEMBERS) return fewMembers(a).replace(/\.$/, "");
  const { value } = a.cohesion;
  if (value === null) return t("finding.oneRefused", { name: a.name, members: a.members.length });
  const known = { name: a.name, members: a.members.length, value: formatPercent(value) };
  const issues = departureIssues(a, "counted").length;
  if (issues === 0)
    return t(
      departureIssues(a, "no-common-position").length > 0 ? "finding.oneSplit" : "finding.oneAlone",
      known,
    );
  const departing = a.departures.filter(({ departures }) => (departures.value ?? 0) > 0).length;
  return t("finding.one", { ...known, issues, departing });
}
