import { type Dress, dressed, type PresentedStep } from "@/lib/briefings/dressed";
import { fill } from "@/lib/briefings/fill";
import { SlideWords } from "./slide-words.client";
import type { SlideTexts } from "./texts";
import type { Fit } from "./use-fit.client";

/** Letters of a headline from which on it is set smaller, so that it leaves room for the picture. */
const LONG_HEADLINE = 120;

/** A step as one screen: a headline, a picture with what is said of it, a source line. Fills the room that it stands in, whatever its size. */
export function Slide({
  step,
  dress,
  texts,
  head = true,
  onFit,
}: {
  step: PresentedStep;
  dress: Dress;
  texts: SlideTexts;
  /** Whether its headline is a heading; not in a preview, which repeats one. */
  head?: boolean;
  /** Told how the words beside the picture fit. */
  onFit?: (fit: Fit) => void;
}) {
  const { headline, note, picture, upright, layout, part, alternative, measure, numbered, source, stamp } =
    dressed(step, { slide: {}, ...dress });
  const Headline = head ? "h2" : "p";
  return (
    <div className="slide-room">
      <div className="slide" data-layout={layout}>
        <Headline className="slide-headline" data-long={headline.length > LONG_HEADLINE || undefined}>
          {headline}
        </Headline>
        <div className="slide-body">
          <div className="slide-chart">
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is of fields, and this no part of the page's outline */}
            <div
              className="slide-pictures"
              role="group"
              aria-label={headline}
              // On a phone the slide scrolls, and must be reachable by keyboard.
              tabIndex={head ? 0 : undefined}
            >
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by marksSvg, which escapes every text */}
              <div className="slide-picture" dangerouslySetInnerHTML={{ __html: picture }} />
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as above */}
              <div className="slide-upright" dangerouslySetInnerHTML={{ __html: upright }} />
            </div>
            {part.of > 1 && <p className="slide-part">{fill(texts.part, part)}</p>}
          </div>
          <p className="sr-only">{alternative}</p>
          <SlideWords
            note={layout === "key" ? "" : note}
            numbered={layout === "key" ? numbered : []}
            measure={measure}
            texts={texts}
            onFit={onFit}
          />
        </div>
        <p className="slide-source">
          {fill(texts.source, { source })} {stamp}
        </p>
      </div>
    </div>
  );
}
