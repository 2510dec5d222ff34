import { type Dress, dressed, type PresentedStep } from "@/lib/briefings/dressed";
import { fill } from "@/lib/briefings/fill";
import type { StageTexts } from "./texts";

/** A step as one screen: a headline, a picture with what is said of it, a source line. Fills the room that it stands in, whatever its size. */
export function Slide({
  step,
  dress,
  texts,
  head = true,
}: {
  step: PresentedStep;
  dress: Dress;
  texts: StageTexts;
  /** Whether its headline is a heading; not in a preview, which repeats one. */
  head?: boolean;
}) {
  const { headline, note, picture, alternative, measure, source, stamp } = dressed(step, dress);
  const Headline = head ? "h2" : "p";
  return (
    <div className="slide-room">
      <div className="slide">
        <Headline className="slide-headline">{headline}</Headline>
        <div className="slide-body">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by marksSvg, which escapes every text */}
          <div className="slide-picture" dangerouslySetInnerHTML={{ __html: picture }} />
          <p className="sr-only">{alternative}</p>
          <div className="slide-words">
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by micromark, which shows raw HTML as text */}
            {note && <div className="slide-note" dangerouslySetInnerHTML={{ __html: note }} />}
            <p className="slide-measure">{measure}</p>
          </div>
        </div>
        <p className="slide-source">
          {fill(texts.source, { source })} {stamp}
        </p>
      </div>
    </div>
  );
}
