import type { ReactNode } from "react";
import type { StageTexts } from "./texts";

/** What opens over the slide: all steps to go to, what the keys do, or how others follow. */
export function StagePanel({
  kind,
  headlines,
  current,
  texts,
  follow,
  onStep,
  onClose,
}: {
  kind: "jump" | "help" | "follow";
  headlines: string[];
  current: number;
  texts: StageTexts;
  follow: ReactNode;
  onStep: (step: number) => void;
  onClose: () => void;
}) {
  return (
    <section className="stage-panel" aria-label={texts[kind]}>
      <div className="stage-panel-head">
        <h2>{texts[kind]}</h2>
        {/* biome-ignore lint/a11y/noAutofocus: the panel was asked for by key or button, and closes to where one was */}
        <button type="button" className="button" autoFocus={kind !== "jump"} onClick={onClose}>
          {texts.close}
        </button>
      </div>
      {kind === "follow" ? (
        follow
      ) : kind === "jump" ? (
        <ol>
          {headlines.map((headline, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one headline
            <li key={at}>
              <button
                type="button"
                // biome-ignore lint/a11y/noAutofocus: as above
                autoFocus={at === current}
                aria-current={at === current ? "step" : undefined}
                onClick={() => onStep(at)}
              >
                {headline}
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <>
          <ul className="stage-keys">
            {Object.values(texts.keys).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{texts.noteBlind}</p>
          <p>{texts.tie}</p>
        </>
      )}
    </section>
  );
}
