import type { Names } from "@/components/events/names";
import { listFigure } from "@/components/lists/list-figure";
import { partText } from "@/components/lists/part-text";
import { tombstoneText } from "@/components/withheld/tombstone-text";
import type { Figure } from "@/lib/charts/figure";
import { formatDayShort } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { changeSentence } from "./change-sentence";
import { differenceText } from "./difference-text";
import type { ListedRelease } from "./release-list";

export const CHANGES = "changes";

type Asked = {
  names: Names;
  count: number;
  /** The place of the first of those that are listed. */
  first: number;
  /** Whom and what the changes are about; null for all. */
  what: string | null;
  release: number;
};

/** A page of the list of releases as a figure, each with what it changed: of all, or of what the list is about. */
export function changesFigure(
  releases: readonly ListedRelease[],
  { names, count, first, what, release: number }: Asked,
): Figure {
  const t = getTranslator("changes");
  return listFigure<ListedRelease>({
    name: CHANGES,
    title: what ? t("list.titleAbout", { count, number, what }) : t("list.title", { count, number }),
    measure: [
      t(what ? "list.measureAbout" : "list.measure", { number }),
      partText({ first, shown: releases.length, of: count }),
    ]
      .filter(Boolean)
      .join(" "),
    order: `${t("listNote")}.`,
    caption: what ? t("feedOf", { name: what }) : t("listTitle"),
    items: releases,
    keyOf: ({ release }) => `release-${release.number}`,
    part: { first, of: count },
    path: "/changes",
    columns: [
      {
        ...{ key: "release_number", head: t("list.release"), share: 1.6 },
        value: ({ release }) => release.number,
        text: ({ release }) => t("release", { number: release.number }),
      },
      {
        ...{ key: "published", head: t("list.day"), share: 1.8 },
        value: ({ release }) => release.day,
        text: ({ release }) => formatDayShort(release.day),
      },
      {
        ...{ key: "sentence", head: t("list.sentence"), share: what ? 4 : 5 },
        value: ({ release }) =>
          release.withheld ? `${release.sentence} ${tombstoneText(release.withheld)}` : release.sentence,
      },
      {
        ...{ key: "changed", head: t("difference"), share: what ? 6 : 4 },
        value: (listed) => (what ? toldText(listed, names) : differenceText(listed.difference)),
      },
    ],
  });
}

function toldText({ told, more }: ListedRelease, names: Names): string {
  const sentences = told.map((one) => `${changeSentence(one, names)}.`);
  const rest = more > 0 ? [getTranslator("changes")("list.more", { count: more })] : [];
  return [...sentences, ...rest].filter(Boolean).join(" ");
}
