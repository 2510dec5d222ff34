import { formatDay, formatPeriod } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { OwnReport } from "@/lib/reports/model";
import type { OwnRecords } from "./model";

/** What a message is about, in words; its path where the record is no longer among those that readers see. */
export function subjectName(
  { issues, events, sources }: OwnRecords,
  { noun, slug, path }: Pick<OwnReport, "noun" | "slug" | "path">,
): string {
  const t = getTranslator("replies");
  for (const issue of issues) {
    const stance = noun === "stance" && issue.stances.find((one) => one.slug === slug);
    if (stance)
      return t("subject.stance", { issue: issue.name, lane: stance.lane, period: formatPeriod(stance) });
  }
  const event = noun === "event" && events.find((one) => one.slug === slug);
  if (event) return t("subject.event", { day: formatDay(event.day), title: event.title });
  const source = noun === "source" && sources.find((one) => one.slug === slug);
  return source ? source.title : path;
}
