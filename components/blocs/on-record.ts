import { MIN_COVERAGE } from "@/lib/domain/agreement";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { BlocSide } from "./model";
import { coverageText } from "./reason-text";

type Counted = Pick<BlocSide, "name" | "onRecord">;

/** For how many of their countries the members of each bloc stand; null for lists alone, which have no others. */
export function onRecordText(sides: readonly Counted[]): string | null {
  const t = getTranslator("blocs");
  const told = sides.flatMap(({ name, onRecord }) =>
    onRecord
      ? [sides.length > 1 ? t("onRecord.of", { name, ...onRecord }) : t("onRecord.one", onRecord)]
      : [],
  );
  return told.length === 0 ? null : formatList(told);
}

/** The coverage of a figure, and that of the countries. */
export function withCountries(coverage: string, sides: readonly Counted[]): string {
  const countries = onRecordText(sides);
  return countries === null ? coverage : getTranslator("blocs")("onRecord.figure", { coverage, countries });
}

/** On how many issues and countries the cohesion of a bloc stands, and what the unknown leaves open; or why there is none. */
export function cohesionCoverage(side: BlocSide): string {
  const t = getTranslator("blocs");
  const said = coverageText(side.cohesion, t("onRecord.these", { members: side.members.length }));
  const countries = onRecordText([side]);
  return countries === null ? said : t("onRecord.cohesion", { said, countries });
}

/** Whether so many of a bloc's countries have nobody on record that its numbers are not the bloc's. */
export function isMostlyMissing({ onRecord }: Counted): boolean {
  return onRecord !== null && onRecord.known < onRecord.of * MIN_COVERAGE;
}
