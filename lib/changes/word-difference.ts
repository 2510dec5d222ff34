import { diffWordsWithSpace } from "diff";

/** A stretch of text: in both versions, only in the one before, or only in the one after. */
export type WordPiece = { kind: "same" | "gone" | "come"; text: string };

/** Texts that differ in more words than this share too little to be told word by word. */
const MOST_EDITS = 2_000;

/**
 * A text before and after, word by word: `same` and `gone` together are the one before, `same` and `come` the one after.
 * What came stands after what went in its place. Changes with nothing but white space between them are one change, as
 * whoever rewrote a phrase would tell it.
 */
export function wordDifference(before: string, after: string): WordPiece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!changes) return joined([{ gone: before, come: after, same: "" }]);
  const stretches: Stretch[] = [];
  let open: Stretch = { gone: "", come: "", same: "" };
  for (const { added, removed, value } of changes) {
    const isChange = added || removed;
    if (isChange && open.same !== "") {
      if (open.same.trim() !== "" || open.gone + open.come === "") {
        stretches.push(open);
        open = { gone: "", come: "", same: "" };
      } else open = { gone: open.gone + open.same, come: open.come + open.same, same: "" };
    }
    if (added) open.come += value;
    else if (removed) open.gone += value;
    else open.same += value;
  }
  return joined([...stretches, open]);
}

/** A change, and what follows it unchanged. */
type Stretch = { gone: string; come: string; same: string };

function joined(stretches: Stretch[]): WordPiece[] {
  return stretches
    .flatMap(({ gone, come, same }): WordPiece[] => [
      { kind: "gone", text: gone },
      { kind: "come", text: come },
      { kind: "same", text: same },
    ])
    .filter(({ text }) => text !== "");
}
