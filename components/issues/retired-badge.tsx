import { Badge } from "@/components/ui/badge";
import { type Asked, noLongerAsked } from "@/lib/domain/asked";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** "no longer asked since May 2026", or null for an issue that is asked on the day. */
export function retiredText(issue: Asked, asOf: Day): string | null {
  const since = noLongerAsked(issue, asOf);
  return since && getTranslator("issues")("retired", { day: formatDay(since) });
}

/** The mark on an issue that is no longer asked on the day; nothing on the others. */
export function RetiredBadge({ issue, asOf }: { issue: Asked; asOf: Day }) {
  const text = retiredText(issue, asOf);
  return text && <Badge>{text}</Badge>;
}
