import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { Day } from "@/lib/domain/day";
import { getTranslator } from "@/lib/i18n/translator";
import { duenessOf, isPressing } from "@/lib/reports/due";

/** How long there is left to answer, in words; what is overdue has a sign as well. */
export function DueMark({ dueOn, today }: { dueOn: Day; today: Day }) {
  const t = getTranslator("reports");
  const due = duenessOf(dueOn, today);
  return (
    <Badge kind={due.kind === "overdue" ? "warn" : isPressing(due) ? "accent" : "plain"}>
      {due.kind === "overdue" && <Icon name="warning" size={13} />}
      {t(`due.${due.kind}`, { days: due.days })}
    </Badge>
  );
}
