import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { OwnBriefing } from "@/lib/stored-briefings/model";

/** What its owner and its editors have to know of a briefing: that it was taken down, and why. */
export function OwnNotices({ briefing: { takenDown } }: { briefing: Pick<OwnBriefing, "takenDown"> }) {
  if (!takenDown) return null;
  const t = getTranslator("stored-briefings");
  return (
    <Notice kind="warning">
      {t("edit.down", { day: formatInstant(takenDown.at), reason: takenDown.reason })}
    </Notice>
  );
}
