import type { Names } from "@/components/events/names";
import { slugColumn } from "@/components/lists/columns";
import { listFigure } from "@/components/lists/list-figure";
import { partText } from "@/components/lists/part-text";
import { nounText, tombstoneText } from "@/components/withheld/tombstone-text";
import type { NounName } from "@/lib/change-sets/nouns";
import type { ChangedRecord, DifferenceCounts } from "@/lib/changes/model";
import type { Figure } from "@/lib/charts/figure";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ReleaseSummary } from "@/lib/views/moment";
import { changesText } from "./changes-text";
import { differenceText } from "./difference-text";
import { recordLabel } from "./record-label";

export const RELEASE = "release";

type Asked = {
  release: ReleaseSummary;
  /** The noun that is asked for; null for all. */
  noun: NounName | null;
  difference: DifferenceCounts;
  names: Names;
  count: number;
  /** The place of the first of those that are listed. */
  first: number;
};

/** A page of the records that a release changed as a figure. */
export function releaseFigure(
  records: readonly ChangedRecord[],
  { release, noun, difference, names, count, first }: Asked,
): Figure {
  const t = getTranslator("changes");
  const { number, sentence, day } = release;
  return listFigure<ChangedRecord>({
    name: RELEASE,
    title: t("releaseTitle", { number, sentence }),
    measure: [
      t("list.published", { number, day: formatDay(day) }),
      differenceText(difference),
      noun ? `${t(`nounNames.${noun}`)}.` : "",
      partText({ first, shown: records.length, of: count }),
    ]
      .filter(Boolean)
      .join(" "),
    order: t("list.byNoun"),
    caption: t("recordsTitle"),
    items: records,
    keyOf: (record) => `${record.noun}.${record.slug}`,
    part: { first, of: count },
    path: `/changes/${number}`,
    columns: [
      {
        ...{ key: "label", head: t("list.record"), share: 4 },
        value: (record) =>
          record.withheld && !record.after
            ? t("withheldRecord", { noun: nounText(record.noun), slug: record.slug })
            : recordLabel(record, names),
      },
      {
        ...{ key: "noun", head: t("list.noun"), share: 1.5 },
        value: (record) => record.noun,
        text: (record) => nounText(record.noun),
      },
      slugColumn("record", ({ slug }) => slug),
      {
        ...{ key: "action", head: t("list.action"), share: 1.4 },
        value: ({ action }) => action,
        text: ({ action }) => t(`action.${action}`),
      },
      {
        ...{ key: "kind", head: t("list.why") },
        value: ({ kind }) => kind,
        text: ({ kind }) => t(`kind.${kind}`),
      },
      { key: "changed", head: t("difference"), share: 6, value: (record) => changedText(record, names) },
    ],
  });
}

function changedText({ action, before, after, kind, withheld }: ChangedRecord, names: Names): string | null {
  const t = getTranslator("changes");
  if (withheld) return [after ? t("withheldBefore") : "", tombstoneText(withheld)].filter(Boolean).join(" ");
  const why = action === "added" ? null : t(`kind.${kind}`);
  const fields = before && after ? changesText(before, after, names) : null;
  return [why, fields].filter(Boolean).join(": ") || null;
}
