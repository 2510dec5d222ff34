import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Stance } from "@/lib/stances/model";
import { CodesLine } from "./codes-line";

/** Why this position: the rationale, how well it is sourced, the independent codes, where one looked, when checked. */
export function StanceCoding({ stance }: { stance: Stance }) {
  const t = getTranslator("stances");
  const { state, rationale, lookedIn, confidence, codes, lastChecked } = stance;
  return (
    <div className="stance-coding">
      {state && <p>{t(`state.${state}`)}</p>}
      <p>{rationale}</p>
      {lookedIn && <p>{t("lookedIn", { places: lookedIn })}</p>}
      <p className="dotted">
        <span>{t("sourcing", { confidence })}</span>
        <span>{t("lastChecked", { day: formatDay(lastChecked) })}</span>
      </p>
      <CodesLine codes={codes} />
      {codes.length === 0 && <p className="dotted">{t("noCodes")}</p>}
    </div>
  );
}
