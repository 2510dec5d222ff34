import type { ParameterProblem } from "@/lib/views/problem";
import { formatList } from "./format";
import { DEFAULT_LOCALE, type Locale } from "./locales";
import { getTranslator } from "./translator";

/** Why a parameter was refused and what would be accepted, as sentences; the same on pages and in the API. */
export function problemReason(problem: ParameterProblem, locale: Locale = DEFAULT_LOCALE): string {
  const t = getTranslator("problems", locale);
  const reason = t(`reason.${problem.code}`);
  if (!problem.accepted?.length) return reason;
  return `${reason} ${t("accepted", { list: formatList(problem.accepted.slice(0, 40), locale) })}`;
}
