import { fill } from "@/lib/briefings/fill";
import type { Briefing } from "@/lib/briefings/model";
import { movedBriefing } from "@/lib/briefings/moved";
import { type BriefingSince, countSince } from "@/lib/briefings/since";
import { summaryWords } from "./since-words";
import type { EditTexts, SinceTexts } from "./texts";

/** Says of a whole briefing what a newer release would change, and moves all of it there; nothing where none is newer. */
export function EditorSince({
  briefing,
  since,
  isFailed,
  texts: { edit, since: sinceTexts },
  onChange,
}: {
  briefing: Briefing;
  /** Null as long as it is not known. */
  since: BriefingSince | null;
  /** Whether the server did not say. */
  isFailed: boolean;
  texts: { edit: EditTexts; since: SinceTexts };
  onChange: (briefing: Briefing, words: string) => void;
}) {
  if (isFailed) return <p className="editor-since">{edit.sinceFailed}</p>;
  const words = since && summaryWords(since, sinceTexts);
  if (!since || !words) return null;
  const { latest } = since;
  const { same, differs } = countSince(since.steps);
  const move = () => {
    const moved = movedBriefing(briefing, since);
    const undecided = moved.steps.filter(({ headlineRelease }) => headlineRelease !== undefined).length;
    const numbers = { latest, moved: same + differs, steps: briefing.steps.length, undecided };
    onChange(moved, fill(edit.movedAll, numbers));
  };
  return (
    <div className="editor-since">
      <p role="status">{words}</p>
      {same + differs > 0 && (
        <button type="button" className="button" onClick={move}>
          {fill(edit.moveAll, { latest })}
        </button>
      )}
    </div>
  );
}
