import type { ReactNode } from "react";
import { fill } from "@/lib/briefings/fill";
import type { StepSince } from "@/lib/briefings/since";
import type { RowDifference } from "@/lib/charts/differences";
import type { SinceTexts } from "./texts";

/** What the newest release makes of a step, line by line; nothing where no release is newer. */
export function StepDifference({
  since,
  latest,
  texts,
  hide = String,
}: {
  since: StepSince;
  latest: number;
  texts: SinceTexts;
  /** Hides who is spoken of, where anyone is hidden. */
  hide?: ((text: string) => string) | undefined;
}): ReactNode {
  switch (since.kind) {
    case "current":
    case "missing":
      return null;
    case "same":
      return <p>{fill(texts.same, { latest })}</p>;
    case "gone":
      return <p>{fill(texts.goneStep, { latest, reason: hide(since.reason) })}</p>;
    case "unknown":
      return <p>{fill(texts.unknownStep, { latest })}</p>;
    case "differs": {
      const { title, lines, more } = since;
      return (
        <>
          {title.was !== title.is && <p>{hide(fill(texts.title, title))}</p>}
          {lines.length > 0 && <p>{fill(texts.differs, { latest, count: lines.length + more })}</p>}
          <ul>
            {lines.map((line) => (
              <li key={`${line.kind} ${line.row} ${line.was} ${line.is}`}>{hide(said(line, texts))}</li>
            ))}
            {more > 0 && <li>{fill(texts.more, { count: more })}</li>}
          </ul>
        </>
      );
    }
  }
}

function said({ kind, row, was, is }: RowDifference, texts: SinceTexts): string {
  if (kind === "changed") return fill(texts.changed, { row, was, is });
  const words = kind === "added" ? is : was;
  return fill(texts[kind], { row: words ? `${row} (${words})` : row });
}
