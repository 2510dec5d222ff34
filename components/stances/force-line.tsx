import { PositionMark } from "@/components/positions/position-mark";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import { Badge } from "@/components/ui/badge";
import { isWeaklySourced } from "@/lib/domain/confidence";
import type { Day } from "@/lib/domain/day";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Stance } from "@/lib/stances/model";
import type { StanceContext } from "./model";
import { saidNote } from "./said-note";

/** The stance in one line: position, period as far as it is known, and whether it is in force on the day. */
export function ForceLine({ stance, context, asOf }: { stance: Stance; context: StanceContext; asOf: Day }) {
  const t = getTranslator("stances");
  const { inForce, day, status, leader } = context;
  const said = stance.lane === "says" ? saidNote(leader.terms, stance.from, status) : null;
  return (
    <p className="force-line">
      <PositionMark reading={stance} lane={stance.lane} size="lg" decorative />
      <PositionWordTag reading={stance} />
      <span className="text-ink-soft">{formatPeriod(stance)}</span>
      <Badge kind={inForce ? "accent" : "plain"}>
        {t(inForce ? "inForce" : "notInForce", { day: formatDay(day) })}
      </Badge>
      {day !== asOf && <Badge>{t("lastDayInOffice")}</Badge>}
      {said && <Badge>{said}</Badge>}
      {isWeaklySourced(stance.confidence) && <Badge kind="warn">{t("weak")}</Badge>}
    </p>
  );
}
