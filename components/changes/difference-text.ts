import type { DifferenceCounts } from "@/lib/changes/model";
import { RECORD_ACTIONS } from "@/lib/changes/model";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** What a release did, in sentences: "Added: 23 leaders and 294 stances. Removed: 1 reaction." */
export function differenceText({ nouns }: Pick<DifferenceCounts, "nouns">): string {
  const t = getTranslator("changes");
  const sentences = RECORD_ACTIONS.flatMap((action) => {
    const touched = nouns.filter((noun) => noun[action] > 0);
    const list = touched.map((noun) => t(`nouns.${noun.noun}`, { count: noun[action] }));
    return list.length > 0 ? [t(action, { list: formatList(list) })] : [];
  });
  return sentences.length > 0 ? sentences.join(" ") : t("nothing");
}

/** Why records changed: "3 corrections and 1 because a leader changed". Null where all are simply new. */
export function kindsText({ kinds }: Pick<DifferenceCounts, "kinds">): string | null {
  if (kinds.every(({ kind }) => kind === "added")) return null;
  const t = getTranslator("changes");
  return formatList(kinds.map(({ kind, count }) => t(`kinds.${kind}`, { count })));
}
