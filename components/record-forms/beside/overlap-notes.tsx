import { Notice } from "@/components/ui/notice";
import type { Day } from "@/lib/domain/day";
import { writeDatedDay } from "@/lib/domain/day";
import type { Overlap } from "@/lib/domain/overlap";
import { formatDay, formatDayIn, formatPeriod } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Neighbour } from "./stance-beside";

/** Which stances would hold on the same days as the form's, on which days, and the button that parts them. */
export function OverlapNotes({
  overlaps,
  formId,
  editHref,
}: {
  overlaps: readonly Overlap<Neighbour>[];
  formId: string;
  editHref: (slug: string) => string;
}) {
  const t = getTranslator("record-forms");
  return overlaps.map(({ other, from, to, parting }) => (
    <Notice key={other.slug} kind="warning">
      <p>
        {t.rich("overlap", {
          slug: other.slug,
          period: formatPeriod(other),
          days: daysText(from, to),
          other: (chunks) => <a href={editHref(other.slug)}>{chunks}</a>,
        })}
      </p>
      {parting.kind === "same-beginning" ? (
        <p>{t.rich("sameBeginning", { other: (chunks) => <a href={editHref(other.slug)}>{chunks}</a> })}</p>
      ) : (
        <p>
          <button
            type="submit"
            form={formId}
            name="do"
            value={
              parting.kind === "end-other"
                ? `end:${other.slug}:${writeDatedDay(parting.on)}`
                : `to:${writeDatedDay(parting.on)}`
            }
            className="button"
          >
            {t(parting.kind === "end-other" ? "endOther" : "endThis", { day: formatDayIn(parting.on) })}
          </button>
        </p>
      )}
    </Notice>
  ));
}

function daysText(from: Day, to: Day | null): string {
  const t = getTranslator("record-forms");
  return t("overlapDays", { from: formatDay(from), to: to === null ? "open" : formatDay(to) });
}
